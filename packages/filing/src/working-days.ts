import { addDays, shanghaiDay, weekday } from './calendar-day.ts'
import type { IsoDate } from './filing.ts'

/** What the State Council announces each year (节假日安排); a day in neither set follows its weekday. */
export interface WorkCalendar {
  holidays: ReadonlySet<IsoDate>
  /** 调休: Saturdays and Sundays on which people work. */
  workingWeekends: ReadonlySet<IsoDate>
}

export function isWorkingDay(day: IsoDate, calendar: WorkCalendar): boolean {
  if (calendar.holidays.has(day)) return false
  return calendar.workingWeekends.has(day) || (weekday(day) !== 0 && weekday(day) !== 6)
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
  let passed = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) passed += 1
  }
  return passed
}
