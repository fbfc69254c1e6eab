import type { LookedAt, Tx } from '../../platform/postgres/database.ts'

/** What a look at a picture found when it came. */
export const noteLooked = (tx: Tx, materialId: string, looked: LookedAt) =>
  tx
    .updateTable('materials')
    .set({ looked: JSON.stringify(looked) })
    .where('id', '=', materialId)
    .execute()
