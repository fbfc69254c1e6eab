import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

/** What was read before, as another kind of paper, counts no more; what the picture looks like stays. */
export const beginReading = (tx: Tx, reading: Insertable<Tables['material_readings']>) =>
  tx
    .insertInto('material_readings')
    .values(reading)
    .onConflict((it) =>
      it.column('material_id').doUpdateSet(({ ref }) => ({
        state: ref('excluded.state'),
        reason: ref('excluded.reason'),
        reading_sealed: null,
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
    settled: { state: 'read' | 'unavailable'; reason: string | null; reading_sealed: Buffer | null }
  },
) =>
  db
    .updateTable('material_readings')
    .set(settled)
    .where('material_id', '=', materialId)
    .where('at', '=', askedAt)
    .execute()

export const findReading = (tx: Tx, materialId: string) =>
  tx.selectFrom('material_readings').select('state').where('material_id', '=', materialId).executeTakeFirst()

/** A paper that is no longer one that is read. */
export const forgetReading = (tx: Tx, materialId: string) =>
  tx.deleteFrom('material_readings').where('material_id', '=', materialId).execute()

/** Of the papers that count now. */
export const listReadingsOf = (db: Db, orderId: string) =>
  db
    .selectFrom('material_readings')
    .innerJoin('materials', 'materials.id', 'material_readings.material_id')
    .where('materials.order_id', '=', orderId)
    .where('materials.replaced_at', 'is', null)
    .select(['material_id', 'kind', 'about', 'state', 'reason', 'hints', 'reading_sealed'])
    .orderBy('materials.uploaded_at')
    .orderBy('materials.id')
    .execute()
