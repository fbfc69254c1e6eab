import type { RegionCode } from '../filing.ts'
import type { IdentifierFault } from './identifier-fault.ts'
import { organisationCodeCheckDigit, organisationCodeFault } from './organisation-code.ts'
import { residentIdFault } from './resident-id.ts'

/** Without I, O, S, V and Z, which look like digits or like each other. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The last character of a 统一社会信用代码 that begins with these 17 (GB 32100-2015, ISO 7064 MOD 31-3). */
export function usccCheckDigit(first17: string): string {
  const sum = weights.reduce((total, weight, place) => total + alphabet.indexOf(first17.charAt(place)) * weight, 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** Wi = 3^(i−1) mod 31 */
const weights = Array.from({ length: 17 }, (_, place) => 3 ** place % 31)

/** What is wrong with a 统一社会信用代码, undefined when nothing is. */
export function usccFault(code: string): IdentifierFault | undefined {
  if (code !== code.toUpperCase()) return 'lower-case'
  if (code.length !== 18) return 'length'
  if (!/^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/.test(code)) return 'characters'
  if (code.endsWith(usccCheckDigit(code.slice(0, 17))) || isOfXiamenBefore2016(code)) return undefined
  return residentIdFault(code) === undefined ? 'resident-id' : 'check-digit'
}

/** Letters the standard leaves out, and the digits they are taken for. */
const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', Z: '2' }

/** The code that is meant where letters stand for digits that look like them, and the check digit then fits. */
export function proposeUscc(code: string): string | undefined {
  if (!/[OISZ]/i.test(code) || usccFault(code) === undefined) return undefined
  const meant = code.toUpperCase().replace(/[OISZ]/g, (letter) => lookalikes[letter] ?? letter)
  return usccFault(meant) === undefined && meant.endsWith(usccCheckDigit(meant.slice(0, 17))) ? meant : undefined
}

/** Codes given in Xiamen before 2016 do not keep the check digit of the standard: their own part begins with M000. */
const isOfXiamenBefore2016 = (code: string): boolean => /^.{2}3502.{2}M000/.test(code)

/** What speaks against a 统一社会信用代码 that is taken all the same. */
export type UsccDoubt = 'check-digit-of-xiamen' | 'resident-id' | 'organisation-code'

/** Undefined where nothing speaks against it, or it is refused. */
export function usccDoubt(code: string): UsccDoubt | undefined {
  if (usccFault(code) !== undefined) return undefined
  if (!code.endsWith(usccCheckDigit(code.slice(0, 17)))) return 'check-digit-of-xiamen'
  if (residentIdFault(code) === undefined) return 'resident-id'
  return isOfXiamenBefore2016(code) || organisationCodeFault(readUscc(code).organisationCode) === undefined
    ? undefined
    : 'organisation-code'
}

/** What a valid 统一社会信用代码 tells: who registered it, what kind of body it is, and where. */
export const readUscc = (code: string): { registrar: string; region: RegionCode; organisationCode: string } => ({
  /** 登记管理部门 and 机构类别, e.g. `91` enterprise, `92` 个体工商户, `12` public institution. */
  registrar: code.slice(0, 2),
  region: code.slice(2, 8),
  organisationCode: code.slice(8, 17),
})

/** The whole code of an invented unit: registrar and category, region, and eight characters of its own. */
export function inventedUscc(registrar: string, region: RegionCode, own8: string): string {
  const first17 = `${registrar}${region}${own8}${organisationCodeCheckDigit(own8)}`
  return `${first17}${usccCheckDigit(first17)}`
}
