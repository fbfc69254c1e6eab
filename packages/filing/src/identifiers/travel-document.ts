import type { IsoDate } from '../filing.ts'
import { provinceOfRegion } from '../province.ts'
import type { IdentifierFault } from './identifier-fault.ts'
import { birthAndCheckFault, shapeFault } from './resident-id.ts'

type Fault = IdentifierFault | undefined

/** 港澳居民来往内地通行证: H or M and eight digits, two more on the cards before 2012. */
export const hkMoTravelPermitFault = (number: string): Fault =>
  patternFault(number, /^[HM]\d{8}(\d{2})?$/, { lengths: [9, 11] })

/** 台湾居民来往大陆通行证: eight digits; ten and a letter before 2015. */
export const twTravelPermitFault = (number: string): Fault =>
  patternFault(number, /^(\d{8}|\d{10}[A-Z])$/, { lengths: [8, 11] })

/** 护照, of any country: 5 to 17 letters and digits. */
export const passportFault = (number: string): Fault =>
  patternFault(number, /^[A-Z0-9]+$/, { lengths: Array.from({ length: 13 }, (_, more) => 5 + more) })

/** 外国人永久居留身份证: 18 digits beginning with 9 since 2023-12-01, before that three letters and twelve digits. */
export function foreignResidentFault(number: string, on?: IsoDate): Fault {
  if (/^[A-Za-z]/.test(number)) return patternFault(number, /^[A-Z]{3}\d{12}$/, { lengths: [15] })
  return shapeFault(number) ?? (isOfForeigner(number) ? birthAndCheckFault(number, on) : 'region')
}

/** A 9, the two digits of the province that took the application, three of the nationality (GA 2102-2023). */
const isOfForeigner = (number: string): boolean =>
  number.startsWith('9') && provinceOfRegion(`${number.slice(1, 3)}0000`) !== undefined

function patternFault(number: string, pattern: RegExp, { lengths }: { lengths: number[] }): Fault {
  if (pattern.test(number) && lengths.includes(number.length)) return undefined
  if (/[a-z]/.test(number)) return 'lower-case'
  return lengths.includes(number.length) ? 'characters' : 'length'
}
