import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import type { JobName } from '../../platform/postgres/jobs.ts'

/** The restored copy nobody has said anything of yet; undefined: this is the live one. */
export const findCopy = (db: Db) =>
  db
    .selectFrom('copies')
    .select(['backup', 'takenAt', 'restoredAt'])
    .where('declaredAt', 'is', null)
    .orderBy('restoredAt', 'desc')
    .executeTakeFirst()

/** False where somebody was faster. */
export async function setLive(
  tx: Tx,
  { at, by, dropped }: { at: Date; by: string | null; dropped: readonly JobName[] },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('copies')
    .set({ declaredAt: at, declaredBy: by, dropped: [...dropped] })
    .where('declaredAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Jobs that are yet to be done, of these kinds. */
export async function countJobs(db: Db, names: readonly JobName[]): Promise<{ kind: JobName; jobs: number }[]> {
  const { rows } = await sql<{ kind: JobName; jobs: number }>`select name as kind, count(*)::int as jobs
    from pgboss.job where name = any(${names}::text[]) and state < 'completed' group by name order by name`.execute(db)
  return rows
}

export const dropJobs = (tx: Tx, names: readonly JobName[]) =>
  sql`delete from pgboss.job where name = any(${names}::text[]) and state < 'completed'`.execute(tx)
