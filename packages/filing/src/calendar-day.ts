import type { IsoDate } from './filing.ts'

const dayMs = 24 * 60 * 60 * 1000
/** China has had one time zone without summer time since 1992. */
const shanghaiOffsetMs = 8 * 60 * 60 * 1000

/** Whether this is a day of the calendar written `YYYY-MM-DD`: 2026-02-29 is not. */
export const isCalendarDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(text).date === Number(text.slice(8))

/** The day it is in Asia/Shanghai at this instant. */
export const shanghaiDay = (instant: Date): IsoDate =>
  new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10)

/** The last millisecond of this day in Asia/Shanghai. */
export const endOfShanghaiDay = (day: IsoDate): Date => new Date(startOf(day) + dayMs - shanghaiOffsetMs - 1)

/** The day this many calendar days later, or earlier when negative. */
export const addDays = (day: IsoDate, days: number): IsoDate =>
  new Date(startOf(day) + days * dayMs).toISOString().slice(0, 10)

/** Calendar days from one day to the other, negative when the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (startOf(to) - startOf(from)) / dayMs

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (day: IsoDate): number => new Date(startOf(day)).getUTCDay()

/** Full years (周岁) of somebody born on `birth`, on this day; whoever is born on 29 February is older on 1 March. */
export const ageOn = (birth: IsoDate, day: IsoDate): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)

/** When a day begins, and its date in the month: of 2026-02-29 that is 1, and NaN of what is none at all. */
interface Day {
  start: number
  date: number
}

/** Parsed once: the rules ask for the same few days over and over. */
const known = new Map<IsoDate, Day>()

const startOf = (text: IsoDate): number => dayOf(text).start

function dayOf(text: IsoDate): Day {
  const before = known.get(text)
  if (before) return before
  if (known.size >= 10_000) known.clear()
  const start = Date.parse(`${text}T00:00:00Z`)
  const day = { start, date: new Date(start).getUTCDate() }
  known.set(text, day)
  return day
}
