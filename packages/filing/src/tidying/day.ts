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
const apart = /^(\d{4})[-./·、年](\d{1,2})[-./·、月](\d{1,2})[日号號]?$/
const forEver =
  /^至?(长期|长期有效|长期存续|長期|長期有效|永久|永久有效|永久存续|永续|无固定期限|无限期|无期限|不约定期限|long-?term|9999([-./年]?12[-./月]?31日?)?)$/

/** 二〇一七年五月八日, as older papers print it. */
const inCharacters =
  /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]$/
const characters = '〇一二三四五六七八九'
const figureOf = (character: string): string => String(characters.indexOf(character.replace(/[零○]/, '〇')))

/** 十 to 三十一 in figures; undefined where the characters are no number. */
function numberOf(text: string): string | undefined {
  const [, tens, ones = ''] = /^([二三]?)十([一二三四五六七八九]?)$/.exec(text) ?? []
  if (tens !== undefined) return `${tens === '' ? '1' : figureOf(tens)}${ones === '' ? '0' : figureOf(ones)}`
  return [...text].length === 1 && text !== '十' ? figureOf(text) : undefined
}

function inFigures(text: string): string {
  const [, year = '', month = '', date = ''] = inCharacters.exec(text) ?? []
  const [inMonth, onDate] = [numberOf(month), numberOf(date)]
  return year && inMonth && onDate ? `${[...year].map(figureOf).join('')}年${inMonth}月${onDate}日` : text
}

/** Midnight behind a day is how sheets and programs write the day. */
const midnight = /[t ]0{1,2}:00(?::00(?:\.0{1,6})?)?$/i

/** Reads a day as papers print it or people type it: 20170508, 2017.05.08, 2017年5月8日, 二〇一七年五月八日, 长期, 9999.12.31. */
export function readDay(text: string): ReadDay {
  // full-width digits and dots are what a Chinese keyboard types
  const plain = inFigures(
    withoutUnseen(halfWidth(text)).replaceAll('。', '.').trim().replace(midnight, '').replace(/\s/g, '').toLowerCase(),
  )
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
