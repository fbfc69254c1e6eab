import { type Filing, orderNeeds } from '@openbeian/filing'
import type { Tx } from '../../platform/postgres/database.ts'
import { filedOf, isPartlyFiled, type Order } from '../orders/order.ts'
import { resourceError } from './resources.errors.ts'
import {
  deleteUses,
  deleteUsesAt,
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
  for (const { id, name, quota, placesOfCodes } of resources) {
    const own = uses.filter((it) => it.resourceId === id).length
    const used = own + (usedByOthers.get(id) ?? 0) + Number(placesOfCodes)
    if (used > quota) throw resourceError('resources.quota-used-up', { name, quota })
  }
}

/** What an approved order ended, hosts elsewhere from now on, or did not bring, no longer takes the places it had. */
export async function releaseFiledUses(
  tx: Tx,
  order: Pick<Order, 'id' | 'orderType' | 'filedServiceIds'>,
): Promise<void> {
  const { id, orderType, filedServiceIds } = order
  const { does } = orderNeeds[orderType]
  if (does === 'cancels') return deleteUsesOfServices(tx, id, filedOf(filedServiceIds))
  if (isPartlyFiled(order)) return releaseLeft(tx, order)
  if (does !== 'changes') return
  const moved = (await listUses(tx, id)).flatMap(({ serviceIndex }) => filedServiceIds[serviceIndex] ?? [])
  await deleteUsesOfServices(tx, id, moved)
}

/** Gives the places of an order back; services of it that are filed keep theirs. */
export const releaseUses = (tx: Tx, order: Pick<Order, 'id' | 'orderType' | 'filedServiceIds'>): Promise<void> =>
  isPartlyFiled(order) ? releaseLeft(tx, order) : deleteUses(tx, order.id)

/** What is not filed with the others takes no place. */
const releaseLeft = (tx: Tx, { id, filedServiceIds }: Pick<Order, 'id' | 'filedServiceIds'>): Promise<void> =>
  deleteUsesAt(
    tx,
    id,
    filedServiceIds.flatMap((serviceId, place) => (serviceId === null ? [place] : [])),
  )

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A service that names a resource twice uses one place. */
function usesOf({ services }: Filing): ServiceUse[] {
  const chosen = services.map(({ access }) => new Set(access.map((it) => it.resourceId).filter((it) => uuid.test(it))))
  return chosen.flatMap((ids, serviceIndex) => [...ids].map((resourceId) => ({ resourceId, serviceIndex })))
}
