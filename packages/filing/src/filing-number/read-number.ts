import { serviceKinds } from '../filing.ts'
import { type ProvinceCode, provinceOfAbbreviation, provinces } from '../province.ts'
import {
  type FilingNumber,
  type IcpNumber,
  type PublicSecurityNumber,
  serviceLetters,
  type TelecomLicenceNumber,
} from './filing-number.ts'
import { publicSecurityLink } from './links.ts'

const province = `(?<abbr>[${provinces.flatMap((it) => it.abbreviations).join('')}])`
const service = '(?:-(?<index>[1-9]\\d{0,4})(?<letter>[AXK]?))?'
const year = '20\\d{2}'

const icpFiling = new RegExp(`^${province}ICP备(?<digits>\\d{6,9}|${year}\\d{6})号${service}$`)
const icpLicence = new RegExp(`^${province}ICP证(?<digits>\\d{6}|\\d{8})号?${service}$`)
const telecomLicence = new RegExp(
  `^(?:${province}|合字)?(?<classes>[AB][12](?:\\.[AB][12])*)-(?<year>${year})(?<serial>\\d{4,5})号?${service}$`,
)
const publicSecurity = new RegExp(`^${province}公网安备(?<code>\\d{10,14})号?$`)

/** Reads a number that `normaliseNumber` has been over; undefined when it fits no grammar. */
export const readNumber = (text: string): FilingNumber | undefined =>
  readIcpFiling(text) ?? readIcpLicence(text) ?? readTelecomLicence(text) ?? readPublicSecurity(text)

function readIcpFiling(text: string): IcpNumber | undefined {
  const groups = icpFiling.exec(text)?.groups
  if (!groups) return undefined

  const { abbr = '', digits = '' } = groups
  const subjectNumber = `${abbr}ICP备${digits}号`
  return {
    ...serviceOrElse('subject-number', subjectNumber, groups),
    scheme: 'ICP备',
    province: codeOf(abbr),
    abbr,
    ...yearAndSerial(digits),
  }
}

/** Ten digits carry the whole year, eight its last two figures. */
function yearAndSerial(digits: string): { year?: number; serial: string; legacy: boolean; warning?: string } {
  if (digits.length === 10) return { year: Number(digits.slice(0, 4)), serial: digits.slice(4), legacy: false }
  if (digits.length === 8) return { year: 2000 + Number(digits.slice(0, 2)), serial: digits.slice(2), legacy: false }
  return {
    serial: digits,
    legacy: true,
    warning: `${digits.length} digits instead of 8 or 10: believe it only when it comes from the administration`,
  }
}

function readIcpLicence(text: string): IcpNumber | undefined {
  const groups = icpLicence.exec(text)?.groups
  if (!groups) return undefined

  const { abbr = '', digits = '' } = groups
  return {
    ...serviceOrElse('licence-number', `${abbr}ICP证${digits}号`, groups),
    scheme: 'ICP证',
    province: codeOf(abbr),
    abbr,
    serial: digits,
    legacy: false,
  }
}

function readTelecomLicence(text: string): TelecomLicenceNumber | undefined {
  const groups = telecomLicence.exec(text)?.groups
  if (!groups) return undefined

  const { abbr, classes = '', year = '', serial = '' } = groups
  const legacy = text.startsWith('合字')
  return {
    ...serviceOrElse('licence-number', `${abbr ?? (legacy ? '合字' : '')}${classes}-${year}${serial}`, groups),
    scheme: 'telecom-licence',
    licenceClasses: classes.split('.'),
    year: Number(year),
    serial,
    scope: abbr ? 'provincial' : 'national',
    legacy,
    ...(abbr ? { province: codeOf(abbr), abbr } : {}),
  }
}

function serviceOrElse<Kind>(kind: Kind, subjectNumber: string, { index, letter }: Record<string, string>) {
  const serviceType = serviceKinds.find((it) => serviceLetters[it] === letter)
  if (!index || !serviceType) return { kind, subjectNumber, normalized: subjectNumber }
  return {
    kind: 'service-number' as const,
    subjectNumber,
    normalized: `${subjectNumber}-${index}${letter}`,
    serviceIndex: Number(index),
    serviceType,
  }
}

function readPublicSecurity(text: string): PublicSecurityNumber | undefined {
  const { abbr = '', code = '' } = publicSecurity.exec(text)?.groups ?? {}
  if (!abbr) return undefined

  const number = { kind: 'public-security-number', province: codeOf(abbr), abbr, code } as const
  const normalized = `${abbr}公网安备${code}号`
  if (code.length < 14) {
    const warning = 'numbered before the national platform: its digits do not tell region, type and serial'
    return { ...number, legacy: true, normalized, warning }
  }
  const regionMatchesAbbr = code.slice(0, 2) === number.province.slice(0, 2)
  return {
    ...number,
    legacy: false,
    normalized,
    regionCode: code.slice(0, 6),
    typeCode: code.slice(6, 8),
    serial: code.slice(8),
    regionMatchesAbbr,
    queryUrl: publicSecurityLink(code),
    ...(regionMatchesAbbr ? {} : { warning: `the region ${code.slice(0, 6)} is not in the province of ${abbr}` }),
  }
}

/** The grammar lets only characters of the table through. */
function codeOf(abbr: string): ProvinceCode {
  const found = provinceOfAbbreviation(abbr)
  if (!found) throw new RangeError(`${abbr} stands for no province`)
  return found.code
}
