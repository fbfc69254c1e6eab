import { halfWidth } from '../filing-number/normalise-number.ts'
import { withoutUnseen } from '../unseen.ts'
import { tidyText } from './text.ts'

/** `转8`, `ext. 8`, `x8`, `#8`, `分机8` behind a number. */
const extension = /(?:\(?(?:转|轉|分机号?|分機號?|ext\.?)[\s:]*|[x#×]\s*|-\s*)(\d{1,6})\)?$/i
const abroad = /^(?:\(\s*(?:\+|00)\s*86\s*\)|(?:\+|00)\s*86)[\s-]*(?:\(0\))?\s*/
/** 86 without a sign of its own counts as the country only where something separates it. */
const country = /^\(86\)[\s-]{0,3}|^86[\s-]{1,3}/

/**
 * A phone as it is filed: `13700000000`, `010-62345678`, `0312-1234567-8`. Separators, brackets, +86 and the word before an
 * extension are what is changed; a text whose digits are no phone comes back as it was typed.
 */
export function tidyPhone(text: string): string {
  const typed = withoutUnseen(halfWidth(text))
    .trim()
    .replace(/^tel:\s*/i, '')
  return mobileOf(typed) ?? landlineOf(typed) ?? tidyText(text)
}

/** Nothing but digits and what people put between them. */
const isSeparated = (text: string): boolean => /^[\d\s().-]+$/.test(text)
const digitsOf = (text: string): string => text.replace(/\D/g, '')

function mobileOf(typed: string): string | undefined {
  const own = typed.replace(abroad, '')
  if (!isSeparated(own)) return undefined
  // 86 before a whole mobile is the country, with or without its +
  const digits = own === typed ? digitsOf(own).replace(/^86(1[3-9]\d{9})$/, '$1') : digitsOf(own)
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined
}

/** Area codes of three digits: 010 and 020 to 029; all others have four. */
const areaCode = /^(?:010|02\d|0[3-9]\d{2})/

function landlineOf(typed: string): string | undefined {
  const own = typed.replace(abroad, '').replace(country, '').replace(behindArea, '$1-')
  const isFromAbroad = abroad.test(typed) || country.test(typed)
  const [plain, extra] = withoutExtension(own)
  if (!isSeparated(plain)) return undefined
  const written = digitsOf(plain)
  const digits = isFromAbroad && !written.startsWith('0') ? `0${written}` : written
  const [area] = areaCode.exec(digits) ?? []
  if (area === undefined || !areaStandsAlone(plain, area, isFromAbroad)) return undefined
  const number = digits.slice(area.length)
  return /^[2-8]\d{6,7}$/.test(number) ? [area, number, ...(extra ? [extra] : [])].join('-') : undefined
}

/** `0571/62345678`: other signs between the area code and the number. */
const behindArea = /^(\(?0\d{2,3}\)?)\s{0,3}[/_~〜]\s{0,3}/

/** Where something separates the area code, it has to be an area code of the plan. */
function areaStandsAlone(plain: string, area: string, isFromAbroad: boolean): boolean {
  const [first = ''] = plain.replace(/^[\s(]+/, '').split(/[^\d]/)
  return first === area || first.length > area.length || (isFromAbroad && `0${first}` === area)
}

/** The last group behind a hyphen is an extension only after a whole number. */
function withoutExtension(own: string): [string, string | undefined] {
  const found = extension.exec(own)
  if (!found) return [own, undefined]
  const before = own.slice(0, found.index)
  return digitsOf(before).length >= 10 ? [before, found[1]] : [own, undefined]
}
