import type { IdentifierFault } from './identifier-fault.ts'

const weights = [3, 7, 9, 10, 5, 8, 4, 2]

/** The ninth character of an 组织机构代码 that begins with these eight (GB 11714-1997). */
export function organisationCodeCheckDigit(first8: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * countOf(first8.charAt(place)), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : String(check % 11)
}

/** A letter counts 10 for A up to 35 for Z. */
const countOf = (character: string): number => Number.parseInt(character, 36)

/** What is wrong with an 组织机构代码, with or without its hyphen; undefined when nothing is. */
export function organisationCodeFault(code: string): IdentifierFault | undefined {
  if (code !== code.toUpperCase()) return 'lower-case'
  const plain = code.replace(/^(.{8})-/, '$1')
  if (plain.length !== 9) return 'length'
  if (!/^[0-9A-Z]{8}[\dX]$/.test(plain)) return 'characters'
  return plain.endsWith(organisationCodeCheckDigit(plain.slice(0, 8))) ? undefined : 'check-digit'
}
