import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import type { UnreadReason } from './unread-reason.ts'

/** What was read before, as another kind of paper, counts no more; what the picture looks like stays. */
export const beginReading = (tx: Tx, reading: Insertable<Tables['materialReadings']>) =>
  tx
    .insertInto('materialReadings')
    .values(reading)
    .onConflict((it) =>
      it.column('materialId').doUpdateSet(({ ref }) => ({
        state: ref('excluded.state'),
        reason: ref('excluded.reason'),
        readingSealed: null,
        at: ref('excluded.at'),
      })),
    )
    .execute()

/** Only the last reading that was asked for settles anything. */
export const settleReading = (
  db: Db,
  {
    materialId,
    askedAt,
    settled,
  }: {
    materialId: string
    askedAt: Date
    settled: { state: 'read' | 'unavailable'; reason: UnreadReason | null; readingSealed: Buffer | null }
  },
) =>
  db
    .updateTable('materialReadings')
    .set(settled)
    .where('materialId', '=', materialId)
    .where('at', '=', askedAt)
    .execute()

export const findReading = (tx: Tx, materialId: string) =>
  tx.selectFrom('materialReadings').select('state').where('materialId', '=', materialId).executeTakeFirst()

/** Removes the reading of a material that is no longer read. */
export const forgetReading = (tx: Tx, materialId: string) =>
  tx.deleteFrom('materialReadings').where('materialId', '=', materialId).execute()

/** Readings of the materials that count now. */
export const listReadingsOf = (db: Db, orderId: string) =>
  db
    .selectFrom('materialReadings')
    .innerJoin('materials', 'materials.id', 'materialReadings.materialId')
    .where('materials.orderId', '=', orderId)
    .where('materials.replacedAt', 'is', null)
    .select(['materialId', 'kind', 'about', 'state', 'reason', 'hints', 'readingSealed'])
    .orderBy('materials.uploadedAt')
    .orderBy('materials.id')
    .execute()
