import { addDays, type IsoDate, weekday } from '@openbeian/filing'
import chineseDays from 'chinese-days'

const isWeekend = (day: IsoDate): boolean => [0, 6].includes(weekday(day))
const lunar = (year: number, day: string): IsoDate => chineseDays.getSolarDateFromLunar(`${year}-${day}`).date

/**
 * The holidays of a year nobody has announced yet: the 13 days of 全国年节及纪念日放假办法 (in force since 2025-01-01), and
 * for each that falls on a weekend the next working day (补假). What the State Council moves around them, 调休, is not guessed.
 */
export function estimatedHolidays(year: number): readonly IsoDate[] {
  const known = estimates.get(year) ?? estimate(year)
  estimates.set(year, known)
  return known
}

/** Lunar days take a while, and every deadline asks for those of its year. */
const estimates = new Map<number, readonly IsoDate[]>()

function estimate(year: number): IsoDate[] {
  const newYear = lunar(year, '01-01')
  const clear = chineseDays
    .getSolarTerms(`${year}-04-01`, `${year}-04-10`)
    .find(({ term }) => term === 'pure_brightness')
  const statutory = [
    `${year}-01-01`,
    ...[-1, 0, 1, 2].map((days) => addDays(newYear, days)),
    ...(clear ? [clear.date] : []),
    `${year}-05-01`,
    `${year}-05-02`,
    lunar(year, '05-05'),
    lunar(year, '08-15'),
    `${year}-10-01`,
    `${year}-10-02`,
    `${year}-10-03`,
  ]
  return [...new Set([...statutory, ...madeUp(statutory)])].sort()
}

function madeUp(statutory: IsoDate[]): IsoDate[] {
  const taken = new Set(statutory)
  return statutory.filter(isWeekend).map((day) => {
    let free = day
    while (isWeekend(free) || taken.has(free)) free = addDays(free, 1)
    taken.add(free)
    return free
  })
}
