import { addDays, daysBetween, shanghaiDay, weekday } from './calendar-day.ts'
import type { IsoDate } from './filing.ts'

/** What the State Council announces each year (节假日安排); a day in neither set follows its weekday. */
export interface WorkCalendar {
  holidays: ReadonlySet<IsoDate>
  /** 调休: Saturdays and Sundays on which people work. */
  workingWeekends: ReadonlySet<IsoDate>
  /** The last day of the last year that was announced: what comes after is estimated. */
  knownUntil: IsoDate
}

/** Does a deadline on this day rest on holidays nobody has announced yet? */
export const isEstimated = (day: IsoDate, { knownUntil }: WorkCalendar): boolean => day > knownUntil

export function isWorkingDay(day: IsoDate, calendar: WorkCalendar): boolean {
  if (calendar.holidays.has(day)) return false
  return calendar.workingWeekends.has(day) || !isWeekend(day)
}

/** The day on which this many working days have passed; the first day, of an instant in Shanghai, does not count. */
export function addWorkingDays(from: IsoDate | Date, workingDays: number, calendar: WorkCalendar): IsoDate {
  let day = typeof from === 'string' ? from : shanghaiDay(from)
  for (let passed = 0; passed < workingDays; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) passed += 1
  }
  return day
}

/** How many working days pass from one day to the other; the first does not count, the last does. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  const moved = (days: ReadonlySet<IsoDate>, isMoved: (day: IsoDate) => boolean) =>
    [...days].filter((day) => from < day && day <= to && isMoved(day)).length
  const lost = moved(calendar.holidays, (day) => !isWeekend(day))
  const won = moved(calendar.workingWeekends, (day) => isWeekend(day) && !calendar.holidays.has(day))
  return weekdaysBetween(from, to) - lost + won
}

/** Without walking through the years: somebody may type the year 1. */
function weekdaysBetween(from: IsoDate, to: IsoDate): number {
  const days = daysBetween(from, to)
  const first = weekday(from)
  let passed = Math.floor(days / 7) * 5
  for (let nth = 1; nth <= days % 7; nth++) if (!isOfWeekend((first + nth) % 7)) passed += 1
  return passed
}

const isOfWeekend = (weekday: number): boolean => weekday === 0 || weekday === 6
const isWeekend = (day: IsoDate): boolean => isOfWeekend(weekday(day))
