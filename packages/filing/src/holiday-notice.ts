import { addDays, isCalendarDay, weekday } from './calendar-day.ts'
import type { IsoDate } from './filing.ts'

/** A year of the calendar as the State Council announces it (国务院办公厅关于…年部分节假日安排的通知). */
export interface AnnouncedYear {
  year: number
  holidays: IsoDate[]
  /** 调休: Saturdays and Sundays on which people work. */
  workingWeekends: IsoDate[]
}

export type YearFault = 'another-year' | 'in-both' | 'not-a-weekend' | 'lacks-statutory' | 'too-few'

const bracketed = /\([^()]*\)/g
const day = /(?:(\d{1,2})月)?(\d{1,2})日(?:至(?:(\d{1,2})月)?(\d{1,2})日)?/g
const maxSpanDays = 15

/** Reads the sentences of the notice: days off are said to be 放假 or 补休, working weekends to be 上班. */
export function readHolidayNotice(text: string, year: number): AnnouncedYear {
  const sentences = text.normalize('NFKC').replace(/\s/g, '').replace(bracketed, '').split(/[。;]/)
  const daysOf = (isMeant: (sentence: string) => boolean) =>
    [...new Set(sentences.filter(isMeant).flatMap((it) => daysIn(it, year)))].sort()
  return {
    year,
    holidays: daysOf((it) => /放假|补休/.test(it)),
    workingWeekends: daysOf((it) => it.endsWith('上班')),
  }
}

function daysIn(sentence: string, year: number): IsoDate[] {
  let month = ''
  return [...sentence.matchAll(day)].flatMap(([, fromMonth, from = '', toMonth, to]) => {
    month = fromMonth ?? month
    const first = dayOf(year, month, from)
    if (to === undefined) return isCalendarDay(first) ? [first] : []
    month = toMonth ?? month
    return span(first, dayOf(year, month, to))
  })
}

const dayOf = (year: number, month: string, date: string): IsoDate =>
  `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`

function span(first: IsoDate, last: IsoDate): IsoDate[] {
  if (!isCalendarDay(first) || !isCalendarDay(last)) return []
  const days: IsoDate[] = []
  for (let it = first; it <= last && days.length < maxSpanDays; it = addDays(it, 1)) days.push(it)
  return days
}

/** Why this can be no announced year; empty where it can. 全国年节及纪念日放假办法 (2025): 13 days, some on fixed dates. */
export function faultsOfYear({ year, holidays, workingWeekends }: AnnouncedYear): YearFault[] {
  const isOfYear = (it: IsoDate) => isCalendarDay(it) && it.startsWith(`${year}-`)
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((it) => `${year}-${it}`)
  return [
    ...([...holidays, ...workingWeekends].every(isOfYear) ? [] : (['another-year'] as const)),
    ...(workingWeekends.some((it) => holidays.includes(it)) ? (['in-both'] as const) : []),
    ...(workingWeekends.every((it) => [0, 6].includes(weekday(it))) ? [] : (['not-a-weekend'] as const)),
    ...(fixed.every((it) => holidays.includes(it)) ? [] : (['lacks-statutory'] as const)),
    ...(new Set(holidays).size >= 13 ? [] : (['too-few'] as const)),
  ]
}
