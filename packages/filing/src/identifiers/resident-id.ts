import { isCalendarDay } from '../calendar-day.ts'
import type { IsoDate, RegionCode } from '../filing.ts'
import { provinceOfRegion } from '../province.ts'
import type { IdentifierFault } from './identifier-fault.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The last character of a 公民身份号码 that begins with these 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function residentIdCheckDigit(first17: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(first17.charAt(place)), 0)
  return '10X98765432'.charAt(sum % 11)
}

/** What is wrong with a 公民身份号码, undefined when nothing is; `on` is the day it is looked at. */
export function residentIdFault(number: string, on?: IsoDate): IdentifierFault | undefined {
  const fault = shapeFault(number)
  if (fault) return fault
  // Counties come and go and their old codes stay on the cards, so only the province is looked at.
  return provinceOfRegion(number.slice(0, 6)) ? birthAndCheckFault(number, on) : 'region'
}

/** 港澳居民居住证 begins with one of these, 台湾居民居住证 with the last. */
const residenceRegions = { 'hk-mo': ['810000', '820000'], tw: ['830000'] }

/** What is wrong with the number of a 港澳台居民居住证, undefined when nothing is. */
export function residencePermitFault(from: 'hk-mo' | 'tw', number: string, on?: IsoDate): IdentifierFault | undefined {
  const fault = shapeFault(number)
  if (fault) return fault
  return residenceRegions[from].includes(number.slice(0, 6)) ? birthAndCheckFault(number, on) : 'region'
}

/** Eighteen digits, the last perhaps X; shared by every document that follows the resident ID. */
export function shapeFault(number: string): IdentifierFault | undefined {
  if (/^\d{17}x$/.test(number)) return 'lower-case'
  if (number.length !== 18) return 'length'
  return /^\d{17}[\dX]$/.test(number) ? undefined : 'characters'
}

/** The check digit goes first: after a slip of the finger the date is not what is wrong. */
export function birthAndCheckFault(number: string, on?: IsoDate): IdentifierFault | undefined {
  if (!number.endsWith(residentIdCheckDigit(number))) return 'check-digit'
  const { birthDate } = readResidentId(number)
  if (!isCalendarDay(birthDate)) return 'birth-date'
  return on !== undefined && birthDate > on ? 'born-in-future' : undefined
}

/** What a valid number of a resident ID or residence permit tells about its holder. */
export const readResidentId = (number: string): { birthDate: IsoDate; sex: 'male' | 'female'; region: RegionCode } => ({
  birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
  sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female',
  region: number.slice(0, 6),
})

/** The whole number of an invented person; `sequence` is the number within the day, odd for men. */
export function inventedResidentId(region: RegionCode, birthDate: IsoDate, sequence: number): string {
  const first17 = `${region}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return `${first17}${residentIdCheckDigit(first17)}`
}
