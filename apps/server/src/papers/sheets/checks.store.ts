import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import type { UnreadReason } from '../materials/unread-reason.ts'

export const insertCheck = (tx: Tx, check: Insertable<Tables['sheetChecks']>) =>
  tx.insertInto('sheetChecks').values(check).execute()

export const settleCheck = (
  db: Db,
  materialId: string,
  settled: { state: 'checked' | 'unavailable'; reason: UnreadReason | null; resultSealed: Buffer | null; at: Date },
) => db.updateTable('sheetChecks').set(settled).where('materialId', '=', materialId).execute()

/** Of the papers that count now. */
export const listChecksOf = (db: Db, orderId: string) =>
  db
    .selectFrom('sheetChecks')
    .innerJoin('materials', 'materials.id', 'sheetChecks.materialId')
    .where('materials.orderId', '=', orderId)
    .where('materials.replacedAt', 'is', null)
    .select(['materialId', 'kind', 'about', 'state', 'reason', 'resultSealed', 'sheetChecks.at'])
    .orderBy('materials.page')
    .execute()

/** How many papers of an order were signed on a screen and have no signature in the record. */
export async function countUnrecorded(db: Db, orderId: string): Promise<number> {
  const { count } = await db
    .selectFrom('sheetChecks')
    .innerJoin('materials', 'materials.id', 'sheetChecks.materialId')
    .leftJoin('sheetSignatures', 'sheetSignatures.materialId', 'materials.id')
    .where('materials.orderId', '=', orderId)
    .where('sheetChecks.state', '=', 'signed-here')
    .where('sheetSignatures.id', 'is', null)
    .select((it) => it.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
