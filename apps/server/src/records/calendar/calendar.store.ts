import type { Insertable } from 'kysely'
import type { Db, Tables } from '../../platform/postgres/database.ts'

/** What an operator wrote stays. */
export async function insertUnknownDays(db: Db, days: Insertable<Tables['calendarDays']>[]): Promise<void> {
  await db
    .insertInto('calendarDays')
    .values(days)
    .onConflict((it) => it.column('day').doNothing())
    .execute()
}
