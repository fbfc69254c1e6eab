import { writtenAbbreviations } from '../province.ts'
import { isUnseen } from '../unseen.ts'
import type { FilingNumber } from './filing-number.ts'
import { halfWidth } from './normalise-number.ts'
import { meantNumber } from './parse-number.ts'

/** A number that stands in a text. */
export interface NumberInText {
  /** As it is written there. */
  written: string
  number: FilingNumber
}

const province = `[${writtenAbbreviations.join('')}]`
const gap = '\\s{0,4}'
const index = '\\d{1,5}[AXKaxk]?'

const tail = `(?:-${gap}${index}${gap})?[号號]?(?:${gap}[-~_/(\\[【〔]${gap}${index}[)\\]】〕]?)?`
const letters = '(?:[Ii1lL]\\s?[Cc]\\s?[Pp]|[Cc][Ii][Pp]|[Ii][Pp][Cc])'
const sign = '[备備证證証]案?[号號]?[字第]{0,2}'
/** Digits with blanks between them, or 备 left out, where 号 says that it is one number. */
const loose = `(?:${province}${gap})?${letters}${gap}(?:${sign}${gap})?\\d(?:\\s?\\d){7,9}${gap}[号號](?:${gap}[-~_/(\\[【〔]${gap}${index}[)\\]】〕]?)?`
const digits = '(?:[(\\[〔【]20\\d{2}[)\\]〕】]\\d{6}|[\\dOoIlL]{5,11})'
const icp = `(?:${province}${gap})?${letters}${gap}${sign}${gap}(?:${province}${gap})?${digits}${gap}${tail}`
const licence = `(?:(?:${province}|合字)${gap})?[ABab][12](?:\\.[ABab][12]){0,3}${gap}-${gap}20\\d{6,7}[号號]?(?:${gap}-${gap}${index})?`
const police = `(?:${province}${gap})?公[网網]安[备備]${gap}[号號]?${gap}\\d{10,14}${gap}[号號]?`

/** Where a number may stand: wider than any number, so that what is written badly is found too; the grammar decides. */
const candidates = new RegExp(`${loose}|${icp}|${licence}|${police}`, 'g')

/** A hyphen with blanks around it and a year behind it belongs to the next words: `号 - 2026 青禾`. */
const yearBehind = /\s-\s{0,4}(?:19|20)\d{2}$|-\s{1,4}(?:19|20)\d{2}$/

/** A page that shows more is no page of a service. */
const maxCandidates = 500

/**
 * The numbers of the field that a text shows, in its order, each read by the grammar `parseFilingNumber` reads by; of the
 * first 500 places where one may stand.
 */
export function numbersInText(text: string): NumberInText[] {
  const { seen, places } = seenPartOf(halfWidth(text))
  const found: NumberInText[] = []
  let tried = 0
  for (const candidate of seen.matchAll(candidates)) {
    if (++tried > maxCandidates) break
    const whole = candidate[0].trimEnd().replace(yearBehind, '')
    const number = meantNumber(whole)
    const [from, last] = [places[candidate.index] ?? 0, places[candidate.index + whole.length - 1] ?? 0]
    if (number) found.push({ written: text.slice(from, last + 1), number })
  }
  return found
}

/** A text without what nobody sees, and where each of its characters stood. */
function seenPartOf(text: string): { seen: string; places: number[] } {
  const places: number[] = []
  let seen = ''
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place)
    if (isUnseen(character)) continue
    seen += character
    places.push(place)
  }
  return { seen, places }
}
