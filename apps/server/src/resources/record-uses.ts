import { type Filing, FilingError } from '@openbeian/filing'
import type { Tx } from '../platform/database.ts'
import { countUses, deleteUses, insertUses, lockResources } from './resources.store.ts'

interface UsingOrder {
  id: string
  customerId: string
}

/**
 * Takes the places an order's services need, instead of those it had.
 * Throws `resources.not-found`, `resources.quota-used-up`.
 */
export async function recordUses(tx: Tx, { id: orderId, customerId }: UsingOrder, filing: Filing): Promise<void> {
  await deleteUses(tx, orderId)
  const uses = usesOf(orderId, filing)
  const ids = [...new Set(uses.map((it) => it.resource_id))]
  if (ids.length === 0) return

  const resources = await lockResources(tx, customerId, ids)
  if (resources.length < ids.length) throw new FilingError('resources.not-found', { what: 'access resource' })

  await insertUses(tx, uses)
  for (const { id, name, quota } of resources) {
    if ((await countUses(tx, id)) > quota) throw new FilingError('resources.quota-used-up', { name, quota })
  }
}

/** Gives the places of an order back. */
export const releaseUses = (tx: Tx, orderId: string): Promise<void> => deleteUses(tx, orderId)

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A service that names a resource twice uses one place. */
function usesOf(orderId: string, { services }: Filing) {
  const chosen = services.map(({ access }) => new Set(access.map((it) => it.resourceId).filter((it) => uuid.test(it))))
  return chosen.flatMap((ids, index) =>
    [...ids].map((id) => ({ resource_id: id, order_id: orderId, service_index: index })),
  )
}
