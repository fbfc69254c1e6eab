import type { EarlierMaterial } from '@openbeian/contract'
import type { Work } from '../../platform/deps.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { listEarlier } from './earlier-materials.store.ts'
import { materialView } from './list-materials.ts'

/**
 * Materials that were in the order when it was handed in and have been replaced since. Materials replaced before a
 * reviewer saw them are left out.
 * Throws `order.not-found`.
 */
export async function listEarlierMaterials(
  { caller, db }: Work,
  orderId: string,
): Promise<{ materials: EarlierMaterial[] }> {
  await getVisibleOrder(db, caller, orderId)
  const rows = await listEarlier(db, orderId)
  return {
    materials: rows.map((row) => ({
      ...materialView(row),
      replacedAt: row.replacedAt.toISOString(),
      ...(row.nowId ? { nowThere: row.nowId } : {}),
      returned: { action: row.returnedBy, at: row.returnedAt.toISOString() },
    })),
  }
}
