import type { RegionCode, ServiceKind } from '../filing.ts'
import type { ProvinceCode } from '../province.ts'

/** Every number that stands under a website; field names are those of `conformance/filing-numbers.json`. */
export type FilingNumber = IcpNumber | TelecomLicenceNumber | PublicSecurityNumber

/** ICP备案号 and the older ICP经营许可证号. */
export interface IcpNumber extends SubjectOrService {
  scheme: 'ICP备' | 'ICP证'
  province: ProvinceCode
  /** The character as it was issued, never rewritten. */
  abbr: string
  /** Left out where the number does not carry a year. */
  year?: number
}

/** 电信业务经营许可证号, e.g. `粤B2-20090123`. */
export interface TelecomLicenceNumber extends SubjectOrService {
  scheme: 'telecom-licence'
  licenceClasses: string[]
  year: number
  /** Licences without a province character, and those with 合字, hold in the whole country. */
  scope: 'national' | 'provincial'
  province?: ProvinceCode
  abbr?: string
}

interface SubjectOrService {
  kind: 'subject-number' | 'service-number' | 'licence-number'
  serial: string
  /** Written by a rule no longer in use. */
  legacy: boolean
  /** The number without the service's index. */
  subjectNumber: string
  serviceIndex?: number
  serviceType?: ServiceKind
  normalized: string
  warning?: string
}

/** 公安联网备案号. */
export interface PublicSecurityNumber {
  kind: 'public-security-number'
  province: ProvinceCode
  abbr: string
  code: string
  legacy: boolean
  normalized: string
  /** These five only since the national platform's 14 digits: region 6, type 2, serial 6. */
  regionCode?: RegionCode
  typeCode?: string
  serial?: string
  regionMatchesAbbr?: boolean
  queryUrl?: string
  warning?: string
}

/** The letter after the index tells the kind of service. */
export const serviceLetters: Record<ServiceKind, string> = {
  website: '',
  app: 'A',
  'mini-program': 'X',
  'quick-app': 'K',
}
