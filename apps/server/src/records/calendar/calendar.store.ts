import type { Insertable } from 'kysely'
import type { Db, Tables } from '../../platform/postgres/database.ts'

/** What an operator wrote stays. */
export async function insertUnknownDays(db: Db, days: Insertable<Tables['calendar_days']>[]): Promise<void> {
  await db
    .insertInto('calendar_days')
    .values(days)
    .onConflict((it) => it.column('day').doNothing())
    .execute()
}
