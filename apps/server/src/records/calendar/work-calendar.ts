import { addDays, type IsoDate, type WorkCalendar } from '@openbeian/filing'
import type { Db } from '../../platform/postgres/database.ts'
import { type CalendarDay, getAnnounced } from './calendar.store.ts'
import { estimatedHolidays } from './estimate-year.ts'

/** The longest deadline of an order is 20 working days; this is longer whatever the holidays. */
export const lastDayFrom = (day: IsoDate): IsoDate => addDays(day, 120)

/** The holidays and working weekends around a deadline that begins on this day. */
export async function workCalendarFrom(db: Db, day: IsoDate): Promise<WorkCalendar> {
  const { days, announced } = await getAnnounced(db, day, lastDayFrom(day))
  return calendarOf(days, { announced, from: day, to: lastDayFrom(day) })
}

interface Stretch {
  /** The years that were announced. */
  announced: readonly number[]
  from: IsoDate
  to: IsoDate
}

/** What was announced of these days; the years after that are estimated. */
export function calendarOf(days: CalendarDay[], { announced, from, to }: Stretch): WorkCalendar {
  const known = lastInRow(announced)
  const of = (kind: CalendarDay['kind']) => days.filter((it) => it.kind === kind).map((it) => it.day)
  const years = [yearOf(from), yearOf(to)].filter((year, n, all) => year > known && all.indexOf(year) === n)
  return {
    holidays: new Set([...of('holiday'), ...years.flatMap(estimatedHolidays)]),
    workingWeekends: new Set(of('workday')),
    knownUntil: knownUntil(announced) ?? '',
  }
}

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4))

/** The last day that was announced; undefined while no year was. */
export function knownUntil(announced: readonly number[]): IsoDate | undefined {
  const known = lastInRow(announced)
  return known === 0 ? undefined : `${known}-12-31`
}

/** A gap ends what is known: 2024, 2025 and 2027 are known until 2025. */
function lastInRow(years: readonly number[]): number {
  const all = new Set(years)
  let last = Math.min(...all)
  while (all.has(last + 1)) last += 1
  return Number.isFinite(last) ? last : 0
}
