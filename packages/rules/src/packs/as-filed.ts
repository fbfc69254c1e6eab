import { type Filing, type OrderType, orderNeeds, type Person } from '@openbeian/filing'
import type { Facts } from '../situation.ts'

interface OrderContext {
  orderType: OrderType
  filing: Filing
  facts: Facts
}

/** In an order that changes a record: this part is as it was filed, so that it need not be proved again. */
export function isAsFiled({ orderType, filing, facts }: OrderContext, part: (filing: Filing) => unknown): boolean {
  if (orderNeeds[orderType].does !== 'changes' || !facts.filed) return false
  return JSON.stringify(part(filing)) === JSON.stringify(part(facts.filed))
}

/** What a person's papers show. */
export const identityOf = (person: Person | undefined) => person && [person.name, person.certificate]
