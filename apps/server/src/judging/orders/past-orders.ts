import type { PastOrder } from '@openbeian/rules'
import { factsOfMaterials } from '../../papers/materials/facts-of-materials.ts'
import type { Deps } from '../../platform/deps.ts'
import { openFiling } from '../../records/orders/order.ts'
import { countHandedIn, listHandedIn } from '../../records/orders/orders.store.ts'
import { factsOfOrder, situationOf } from './facts-of-order.ts'

/** The newest orders of a provider that were handed in, each as it is now and as it would be judged today; and how many there are. */
export async function pastOrders(
  deps: Deps,
  providerId: string,
  span: { maxOrders: number; skip: number },
): Promise<{ past: (PastOrder & { reference: string })[]; total: number }> {
  const past: (PastOrder & { reference: string })[] = []
  for (const order of await listHandedIn(deps.db, providerId, span)) {
    const filing = openFiling(deps.cipher, order)
    const facts = await factsOfOrder(deps, order, filing)
    const ofMaterials = await factsOfMaterials(deps.db, { cipher: deps.cipher, orderId: order.id, filing })
    const { id, reference } = order
    past.push({
      id,
      reference,
      situation: situationOf(order, filing, { ...facts, ...ofMaterials.facts }),
    })
  }
  return { past, total: await countHandedIn(deps.db, providerId) }
}
