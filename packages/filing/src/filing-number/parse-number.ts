import { filingError } from '../filing.errors.ts'
import type { RegionCode, ServiceKind } from '../filing.ts'
import { findProvince } from '../province.ts'
import { type FilingNumber, serviceLetters } from './filing-number.ts'
import { normaliseNumber } from './normalise-number.ts'
import { numberFault, proposeNumber } from './number-fault.ts'
import { readNumber } from './read-number.ts'

export type ParsedNumber = ({ valid: true } & FilingNumber) | { valid: false; reason: string }

/** Reads 备案号, licence and public-security numbers as people write them; the reason is one English sentence. */
export function parseFilingNumber(text: string): ParsedNumber {
  const normalised = normaliseNumber(text)
  const number = readNumber(normalised)
  return number ? { valid: true, ...number } : { valid: false, reason: numberFault(normalised) }
}

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
