import { hasPages, materialKinds, maxPagesOfMaterial } from '@openbeian/filing'
import type { Tx } from '../../platform/postgres/database.ts'
import type { MaterialPlace } from './material-place.ts'
import { materialError } from './materials.errors.ts'
import { listPages, withdrawMaterials } from './materials.store.ts'

/**
 * Takes away what an upload replaces and says which page it will be; the order is locked.
 * Throws `material.one-picture`, `material.too-many-pages`, `material.not-found`.
 */
export async function withdrawReplaced(
  tx: Tx,
  {
    orderId,
    place: { kind, about, page = materialKinds[kind].pages === 'collected' ? 'new' : undefined },
    at,
  }: { orderId: string; place: MaterialPlace; at: Date },
): Promise<number> {
  const pages = await listPages(tx, { orderId, kind, about })
  if (page === 'new') {
    if (pages.length > 0 && !hasPages(kind)) throw materialError('material.one-picture', { kind })
    if (pages.length >= maxPagesOfMaterial) {
      throw materialError('material.too-many-pages', { kind, max: maxPagesOfMaterial })
    }
    return (pages.at(-1)?.page ?? 0) + 1
  }
  const replaced = page === undefined ? pages : pages.filter(({ id }) => id === page)
  if (page !== undefined && replaced.length === 0) throw materialError('material.not-found', { materialId: page })
  if (replaced.length > 0) {
    await withdrawMaterials(
      tx,
      replaced.map(({ id }) => id),
      at,
    )
  }
  return replaced[0]?.page ?? 1
}
