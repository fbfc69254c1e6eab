import type { OrderType } from '@openbeian/filing'
import type { Answer } from '../../rule.ts'
import type { Facts } from '../../situation.ts'

/** Asks how many services the subject has filed already; a first filing has none. */
export function withServicesFiled(
  { orderType, facts }: { orderType: OrderType; facts: Facts },
  ask: (count: number) => Answer,
): Answer {
  const count = orderType === 'FIRST' ? 0 : facts.record?.services
  return count === undefined ? 'unknown' : ask(count)
}

/** A limit that is another one for individuals. */
export const maxServicesFor = (max: { unit: number; individual: number }, { nature }: { nature: string }): number =>
  nature === 'individual' ? max.individual : max.unit
