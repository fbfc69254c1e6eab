import { addDays, type IsoDate, type WorkCalendar } from '@openbeian/filing'
import type { Db } from '../../platform/postgres/database.ts'
import { listCalendarDays } from './calendar.store.ts'

/** The longest deadline of an order is 20 working days; this is longer whatever the holidays. */
export const lastDayFrom = (day: IsoDate): IsoDate => addDays(day, 120)

/** The holidays and working weekends around a deadline that begins on this day. */
export const workCalendarFrom = async (db: Db, day: IsoDate): Promise<WorkCalendar> =>
  calendarOf(await listCalendarDays(db, day, lastDayFrom(day)))

export function calendarOf(days: { day: IsoDate; kind: 'holiday' | 'workday' }[]): WorkCalendar {
  const of = (kind: 'holiday' | 'workday') => new Set(days.filter((it) => it.kind === kind).map((it) => it.day))
  return { holidays: of('holiday'), workingWeekends: of('workday') }
}
