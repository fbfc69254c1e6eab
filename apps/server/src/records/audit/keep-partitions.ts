import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'

/** What grows by the month has its partitions two years ahead. */
export async function keepPartitions(db: Db, now: Date): Promise<void> {
  const firstMonth = `${now.toISOString().slice(0, 7)}-01`
  for (const table of ['order_actions', 'audit']) {
    await sql`select ensure_month_partitions(${table}, ${firstMonth}::date, 24)`.execute(db)
  }
}
