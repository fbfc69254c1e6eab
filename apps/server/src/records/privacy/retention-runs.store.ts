import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'
import type { RetentionStep } from './retention-terms.ts'

/** What a step did the last time. */
export async function noteRun(
  db: Db,
  { step, ...it }: { step: RetentionStep; at: Date; removed: number; failed: boolean },
): Promise<void> {
  await db
    .insertInto('retentionRuns')
    .values({ step, ...it })
    .onConflict((row) => row.column('step').doUpdateSet(it))
    .execute()
}

export const listRuns = (db: Db) => db.selectFrom('retentionRuns').selectAll().execute()

/** Whole months of what is only appended to; the database refuses what is younger than its own floor. Says how many went. */
export async function removeMonths(db: Db, table: 'audit' | 'order_actions', before: Date): Promise<number> {
  const day = before.toISOString().slice(0, 10)
  const { rows } = await sql<{ removed: number }>`select remove_months(${table}, ${day}::date) as removed`.execute(db)
  return rows[0]?.removed ?? 0
}

/** What people agreed to, were taken for, signed and were shown. */
export const appendedTables = [
  'sheet_signatures',
  'face_consents',
  'identity_checks',
  'material_consents',
  'notice_acceptances',
] as const

/** Of orders that have held nothing since before that day. */
export async function removeAppended(db: Db, table: (typeof appendedTables)[number], before: Date): Promise<number> {
  const { rows } = await sql<{ removed: number }>`select remove_appended(${table}, ${before}) as removed`.execute(db)
  return rows[0]?.removed ?? 0
}
