import type { IsoDate } from '@openbeian/filing'
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

export const listCalendarDays = (db: Db, from: IsoDate, to: IsoDate) =>
  db.selectFrom('calendarDays').select(['day', 'kind']).where('day', '>=', from).where('day', '<=', to).execute()
