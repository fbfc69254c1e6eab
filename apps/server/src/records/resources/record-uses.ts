import { type Filing, type OrderType, orderNeeds } from '@openbeian/filing'
import type { Tx } from '../../platform/postgres/database.ts'
import { resourceError } from './resources.errors.ts'
import {
  deleteUses,
  deleteUsesOfServices,
  listUses,
  lockResources,
  replaceUses,
  type ServiceUse,
} from './resources.store.ts'

interface UsingOrder {
  id: string
  customerId: string
}

/**
 * Takes the places an order's services need, instead of those it had.
 * Throws `resources.not-found`, `resources.quota-used-up`.
 */
export async function recordUses(tx: Tx, { id: orderId, customerId }: UsingOrder, filing: Filing): Promise<void> {
  const uses = usesOf(filing)
  const ids = [...new Set(uses.map((it) => it.resourceId))]
  const resources = await lockResources(tx, customerId, ids)
  if (resources.length < ids.length) throw resourceError('resources.not-found', { what: 'access resource' })

  const usedByOthers = await replaceUses(tx, orderId, uses)
  for (const { id, name, quota } of resources) {
    const used = uses.filter((it) => it.resourceId === id).length + (usedByOthers.get(id) ?? 0)
    if (used > quota) throw resourceError('resources.quota-used-up', { name, quota })
  }
}

/** What an approved order ended, or hosts elsewhere from now on, no longer takes the places it had. */
export async function releaseFiledUses(
  tx: Tx,
  { id, orderType, filedServiceIds }: { id: string; orderType: OrderType; filedServiceIds: string[] },
): Promise<void> {
  const { does } = orderNeeds[orderType]
  if (does === 'cancels') return deleteUsesOfServices(tx, id, filedServiceIds)
  if (does !== 'changes') return
  const moved = (await listUses(tx, id)).flatMap(({ serviceIndex }) => filedServiceIds[serviceIndex] ?? [])
  await deleteUsesOfServices(tx, id, moved)
}

/** Gives the places of an order back. */
export const releaseUses = (tx: Tx, orderId: string): Promise<void> => deleteUses(tx, orderId)

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A service that names a resource twice uses one place. */
function usesOf({ services }: Filing): ServiceUse[] {
  const chosen = services.map(({ access }) => new Set(access.map((it) => it.resourceId).filter((it) => uuid.test(it))))
  return chosen.flatMap((ids, serviceIndex) => [...ids].map((resourceId) => ({ resourceId, serviceIndex })))
}
