import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export const insertCheck = (tx: Tx, check: Insertable<Tables['sheet_checks']>) =>
  tx.insertInto('sheet_checks').values(check).execute()

export const settleCheck = (
  db: Db,
  materialId: string,
  settled: { state: 'checked' | 'unavailable'; reason: string | null; result_sealed: Buffer | null; at: Date },
) => db.updateTable('sheet_checks').set(settled).where('material_id', '=', materialId).execute()

/** Of the papers that count now. */
export const listChecksOf = (db: Db, orderId: string) =>
  db
    .selectFrom('sheet_checks')
    .innerJoin('materials', 'materials.id', 'sheet_checks.material_id')
    .where('materials.order_id', '=', orderId)
    .where('materials.replaced_at', 'is', null)
    .select(['material_id', 'kind', 'about', 'state', 'reason', 'result_sealed', 'sheet_checks.at'])
    .orderBy('materials.page')
    .execute()

/** How many papers of an order were signed on a screen and have no signature in the record. */
export async function countUnrecorded(db: Db, orderId: string): Promise<number> {
  const { count } = await db
    .selectFrom('sheet_checks')
    .innerJoin('materials', 'materials.id', 'sheet_checks.material_id')
    .leftJoin('sheet_signatures', 'sheet_signatures.material_id', 'materials.id')
    .where('materials.order_id', '=', orderId)
    .where('sheet_checks.state', '=', 'signed-here')
    .where('sheet_signatures.id', 'is', null)
    .select((it) => it.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
