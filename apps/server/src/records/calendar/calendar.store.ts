import type { AnnouncedYear, IsoDate } from '@openbeian/filing'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tx } from '../../platform/postgres/database.ts'

export type CalendarDay = { day: IsoDate; kind: 'holiday' | 'workday' }

export const listCalendarDays = (db: Db, from: IsoDate, to: IsoDate) =>
  db.selectFrom('calendarDays').select(['day', 'kind']).where('day', '>=', from).where('day', '<=', to).execute()

/** What was announced of these days, and every year that was. */
export async function getAnnounced(
  db: Db,
  from: IsoDate,
  to: IsoDate,
): Promise<{ days: CalendarDay[]; announced: number[] }> {
  const { days, years } = await db
    .selectNoFrom((it) => [
      jsonArrayFrom(
        it.selectFrom('calendarDays').select(['day', 'kind']).where('day', '>=', from).where('day', '<=', to),
      ).as('days'),
      jsonArrayFrom(it.selectFrom('calendarYears').select('year').orderBy('year')).as('years'),
    ])
    .executeTakeFirstOrThrow()
  return { days, announced: years.map(({ year }) => year) }
}

export const listCalendarYears = (db: Db) =>
  db.selectFrom('calendarYears').select(['year', 'source', 'enteredAt']).orderBy('year').execute()

export interface YearToStore extends AnnouncedYear {
  source: string
  enteredBy: string | null
  at: Date
}

/** What stands there of this year is replaced, whoever entered it. */
export async function replaceYear(tx: Tx, it: YearToStore): Promise<void> {
  const { year, holidays, workingWeekends, source, enteredBy, at } = it
  await tx.deleteFrom('calendarDays').where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`).execute()
  const days = (kind: CalendarDay['kind'], all: IsoDate[]) => all.map((day) => ({ day, kind, source }))
  const rows = [...days('holiday', holidays), ...days('workday', workingWeekends)]
  if (rows.length > 0) await tx.insertInto('calendarDays').values(rows).execute()
  await tx
    .insertInto('calendarYears')
    .values({ year, source, enteredBy, enteredAt: at })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ source, enteredBy, enteredAt: at }))
    .execute()
}

/** A year that is there stays as somebody entered it, and so do its days. */
export async function insertUnknownYear(tx: Tx, it: YearToStore): Promise<void> {
  const { year, holidays, workingWeekends, source, enteredBy, at } = it
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('calendarYears')
    .values({ year, source, enteredBy, enteredAt: at })
    .onConflict((conflict) => conflict.column('year').doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return
  const days = (kind: CalendarDay['kind'], all: IsoDate[]) => all.map((day) => ({ day, kind, source }))
  await tx
    .insertInto('calendarDays')
    .values([...days('holiday', holidays), ...days('workday', workingWeekends)])
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute()
}
