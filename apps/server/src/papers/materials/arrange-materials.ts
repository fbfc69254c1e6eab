import { type Arrangement, arrangedPath, isSheetKind } from '@openbeian/filing'
import type { Tx } from '../../platform/postgres/database.ts'
import { type MovedServices, movePlaces } from '../../platform/postgres/move-places.ts'
import { listCurrent, withdrawMaterials } from './materials.store.ts'

/**
 * Papers go along with their service. Those of a service that was taken out count no more; neither do sheets of a service
 * that moved, because the place is printed on them.
 */
export async function arrangeMaterials(
  tx: Tx,
  { from, at, ...moved }: MovedServices & { from: Arrangement; at: Date },
): Promise<void> {
  const lost = (await listCurrent(tx, moved.orderId)).filter(({ about, kind }) => {
    const now = arrangedPath(about, from)
    return now === undefined || (now !== about && isSheetKind(kind))
  })
  if (lost.length > 0)
    await withdrawMaterials(
      tx,
      lost.map(({ id }) => id),
      at,
    )
  await movePlaces(tx, { table: 'materials', column: 'about' }, moved)
}
