import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '../platform/database.ts'

export const insertReading = (tx: Tx, reading: Insertable<Tables['material_readings']>) =>
  tx.insertInto('material_readings').values(reading).execute()

export const settleReading = (
  db: Db,
  materialId: string,
  settled: { state: 'read' | 'unavailable'; reason: string | null; reading_sealed: Buffer | null; at: Date },
) => db.updateTable('material_readings').set(settled).where('material_id', '=', materialId).execute()

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
