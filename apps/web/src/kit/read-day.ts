import { type IsoDate, isCalendarDay } from '@openbeian/filing'

export const longTerm = 'long-term'

/** What somebody typed into a field for a day. */
export type ReadDay =
  | { kind: 'day'; day: IsoDate }
  | { kind: 'longTerm' }
  | { kind: 'empty' }
  /** Written like a day, but the calendar has none such: 2017-02-30. */
  | { kind: 'noSuchDay' }
  | { kind: 'unreadable' }

/** No paper is older, and none is valid for longer: another year is a slip of the finger. */
const [firstYear, lastYear] = [1900, 2199]

const together = /^(\d{4})(\d{2})(\d{2})$/
const apart = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/
const forEver = /^(长期|长期有效|永久|永久有效|long-?term)$/

/** Reads a day as papers print it or people type it: 20170508, 2017.05.08, 2017-5-8, 2017年5月8日, 长期. */
export function readDay(text: string): ReadDay {
  // full-width digits and dots are what a Chinese keyboard types
  const plain = text
    .normalize('NFKC')
    .replace(/[\s。]/g, (it) => (it === '。' ? '.' : ''))
    .toLowerCase()
  if (plain === '') return { kind: 'empty' }
  if (forEver.test(plain)) return { kind: 'longTerm' }
  const [, year, month, date] = together.exec(plain) ?? apart.exec(plain) ?? []
  if (!year || !month || !date) return { kind: 'unreadable' }
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const isKnown = Number(year) >= firstYear && Number(year) <= lastYear && isCalendarDay(day)
  return isKnown ? { kind: 'day', day } : { kind: 'noSuchDay' }
}
