import { filingError } from '../filing.errors.ts'
import type { IsoDate, RegionCode, ServiceKind } from '../filing.ts'
import { findProvince } from '../province.ts'
import { type FilingNumber, serviceLetters } from './filing-number.ts'
import { normaliseNumber } from './normalise-number.ts'
import { correctedNumber, numberFault, proposeNumber } from './number-fault.ts'
import { readNumber } from './read-number.ts'

export type ParsedNumber = ({ valid: true } & FilingNumber) | { valid: false; reason: string }

/**
 * Reads 备案号, licence and public-security numbers as people write them; the reason is one English sentence. With `on`, the
 * day it is looked at, a year to come is warned of.
 */
export function parseFilingNumber(text: string, { on }: { on?: IsoDate } = {}): ParsedNumber {
  const normalised = normaliseNumber(text)
  const number = readNumber(normalised)
  if (!number) return { valid: false, reason: numberFault(normalised) }
  return { valid: true, ...(isOfYearToCome(number, on) ? { ...number, warning: warningOfYear(number.year) } : number) }
}

/** Whether a number names a year that has not begun on this day: nobody can have issued it. */
export const isOfYearToCome = (
  number: FilingNumber,
  on: IsoDate | undefined,
): number is FilingNumber & { year: number } =>
  on !== undefined && 'year' in number && number.year !== undefined && number.year > Number(on.slice(0, 4))

const warningOfYear = (year: number) => `the year ${year} has not come yet: no administration has issued such a number`

/** The number a text means, slips of the keyboard allowed for; undefined where it means none. */
export function meantNumber(text: string): FilingNumber | undefined {
  const normalised = normaliseNumber(text)
  return readNumber(normalised) ?? correctedNumber(normalised)
}

/** Whether two texts mean the same number, however each is written. */
export function isSameNumber(one: string, other: string): boolean {
  const [first, second] = [meantNumber(one), meantNumber(other)]
  return first && second ? first.normalized === second.normalized : normaliseNumber(one) === normaliseNumber(other)
}

/** Whether a text is a number to the letter; blanks between its parts do not count. */
export const isWrittenAsIssued = (text: string): boolean => meantNumber(text)?.normalized === text.replace(/\s/g, '')

/** Whether what a page shows is this number, or that of its subject, as Guangdong's websites show it. */
export const isOwnNumber = (shown: string, own: string): boolean =>
  isSameNumber(shown, own) || isSameNumber(shown, subjectNumberOf(own))

/** The number that a mistyped one most probably means, to be offered as a correction. */
export function proposeFilingNumber(text: string): string | undefined {
  const normalised = normaliseNumber(text)
  return readNumber(normalised) ? undefined : proposeNumber(normalised)
}

/** 主体备案号 of a service number; a text that is no filing number comes back as it was. */
export function subjectNumberOf(number: string): string {
  const parsed = readNumber(normaliseNumber(number))
  return parsed && 'subjectNumber' in parsed ? parsed.subjectNumber : number
}

/** What a filing number is written from. */
export interface NumberParts {
  province: RegionCode
  year: number
  /** 1 to 999999 within province and year. */
  serial: number
  service?: { index: number; kind: ServiceKind }
}

/** 备案号 as administrations issue it since 2020, ten digits. Throws `filing-number.cannot-be-written`. */
export function formatFilingNumber({ province, year, serial, service }: NumberParts): string {
  const digits = `${year}${String(serial).padStart(6, '0')}`
  const subjectNumber = `${findProvince(province)?.abbreviation ?? province}ICP备${digits}号`
  return written(service ? `${subjectNumber}-${service.index}${serviceLetters[service.kind]}` : subjectNumber)
}

/** The number of the n-th service of a subject. Throws `filing-number.cannot-be-written`. */
export const serviceNumberOf = (subjectNumber: string, index: number, kind: ServiceKind): string =>
  written(`${subjectNumber}-${index}${serviceLetters[kind]}`)

function written(number: string): string {
  if (!readNumber(number)) throw filingError('filing-number.cannot-be-written', { number })
  return number
}
