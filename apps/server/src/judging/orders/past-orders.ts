import type { PastOrder } from '@openbeian/rules'
import { factsOfMaterials } from '../../papers/materials/facts-of-materials.ts'
import type { Work } from '../../platform/deps.ts'
import { openFiling } from '../../records/orders/order.ts'
import { countHandedIn, listHandedIn } from '../../records/orders/orders.store.ts'
import { factsOfOrder, situationOf } from './facts-of-order.ts'

export type PastOrdersWork = Pick<Work, 'db' | 'cipher' | 'now' | 'sender' | 'caller'>

/** The newest orders a caller may know of that were handed in, each as it is now and as it would be judged today; and how many there are. */
export async function pastOrders(
  work: PastOrdersWork,
  span: { maxOrders: number; skip: number },
): Promise<{ past: (PastOrder & { reference: string })[]; total: number }> {
  const past: (PastOrder & { reference: string })[] = []
  for (const order of await listHandedIn(work.db, work.caller, span)) {
    const filing = openFiling(work.cipher, order)
    const facts = await factsOfOrder(work, order, filing)
    const ofMaterials = await factsOfMaterials(work.db, { cipher: work.cipher, orderId: order.id, filing })
    const { id, reference } = order
    past.push({
      id,
      reference,
      situation: situationOf(order, filing, { ...facts, ...ofMaterials.facts }),
    })
  }
  return { past, total: await countHandedIn(work.db, work.caller) }
}
