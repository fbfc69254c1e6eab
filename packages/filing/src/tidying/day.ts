import { isCalendarDay } from '../calendar-day.ts'
import type { IsoDate } from '../filing.ts'
import { halfWidth } from '../filing-number/normalise-number.ts'
import { withoutUnseen } from '../unseen.ts'
import { tidyText } from './text.ts'

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
const forEver = /^(长期|长期有效|長期|永久|永久有效|无固定期限|long-?term|9999([-./年]?12[-./月]?31日?)?)$/

/** Reads a day as papers print it or people type it: 20170508, 2017.05.08, 2017-5-8, 2017年5月8日, 长期, 9999.12.31. */
export function readDay(text: string): ReadDay {
  // full-width digits and dots are what a Chinese keyboard types
  const plain = withoutUnseen(halfWidth(text)).replaceAll('。', '.').replace(/\s/g, '').toLowerCase()
  if (plain === '') return { kind: 'empty' }
  if (forEver.test(plain)) return { kind: 'longTerm' }
  const [, year, month, date] = together.exec(plain) ?? apart.exec(plain) ?? []
  if (!year || !month || !date) return { kind: 'unreadable' }
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const isKnown = Number(year) >= firstYear && Number(year) <= lastYear && isCalendarDay(day)
  return isKnown ? { kind: 'day', day } : { kind: 'noSuchDay' }
}

/** A day as it is kept, `long-term` where the field takes that; what is no day stays as it was typed. */
export function tidyDay(text: string, { allowsLongTerm = false } = {}): string {
  const read = readDay(text)
  if (read.kind === 'day') return read.day
  return read.kind === 'longTerm' && allowsLongTerm ? 'long-term' : tidyText(text)
}

/** 31 December 9999 stands for a paper without end: registers and cards print it so. */
export const isWithoutEnd = (validTo: string): boolean => validTo === 'long-term' || validTo === '9999-12-31'
