import { valueAt, withValueAt } from './field-path.ts'
import type { Filing } from './filing.ts'
import { type Sensitivity, sensitiveFields } from './sensitive-fields.ts'

/** `110105********002X`: long numbers keep six and four characters, short ones two and two. */
export const maskIdentifier = (number: string): string =>
  [...number].length >= 18 ? hideMiddle(number, 6, 4) : hideMiddle(number, 2, 2)

/** `138****5678` */
export const maskMobile = (mobile: string): string => hideMiddle(mobile, 3, 4)

/** `010-****5678`; an extension is hidden. */
export function maskLandline(landline: string): string {
  const [, area, number, extension = ''] = /^(0\d{2,3})-?(\d{7,8})(-\d+)?$/.exec(landline) ?? []
  if (!area || !number) return hideMiddle(landline, 3, 4)
  return `${area}-${hideMiddle(number, 0, 4)}${extension.replace(/\d/g, '*')}`
}

/** `z***@example.cn` */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? hideMiddle(email, 0, 0) : `${[...email][0]}***${email.slice(at)}`
}

/** A mobile or a landline, or several with `;` between them as the interface has them. */
export const maskPhone = (phones: string): string =>
  phones.replace(/[^;；]+/g, (phone) => (/^0\d/.test(phone) ? maskLandline(phone) : maskMobile(phone)))

const masks: Record<Sensitivity, (text: string) => string> = {
  identifier: maskIdentifier,
  phone: maskPhone,
  email: maskEmail,
  secret: (text) => (text === '' ? '' : '******'),
}

/** The filing as it is shown: what `sensitiveFields` lists is masked, everything else is as it was. */
export const maskFiling = (filing: Filing): Filing =>
  sensitiveFields(filing).reduce(
    (shown, { path, sensitivity }) => withValueAt(shown, path, masks[sensitivity](String(valueAt(filing, path) ?? ''))),
    filing,
  )

/** At least three characters stay hidden, otherwise all of them. */
function hideMiddle(text: string, head: number, tail: number): string {
  const characters = [...text]
  const hidden = characters.length - head - tail
  if (hidden < 3) return '*'.repeat(characters.length)
  return [...characters.slice(0, head), '*'.repeat(hidden), ...characters.slice(head + hidden)].join('')
}

/** Resident IDs (18 digits, 15 before 1999), mobiles and mail addresses, as people type them into a sentence. */
const inWords =
  /(?<![0-9０-９A-Za-z.+_-])(?:[0-9０-９]{6}[ -]?[0-9０-９]{8}[ -]?[0-9０-９]{3}[0-9０-９XxＸ]|[0-9０-９]{15}|(?:\+?86[ -]?)?[1１][3-9３-９][0-9０-９][ -]?[0-9０-９]{4}[ -]?[0-9０-９]{4}|[\w.+-]{1,64}@[\w.-]{3,190})(?![0-9０-９A-Za-z])/gu

/** Words that somebody typed, with the numbers and addresses of people in them masked. */
export const maskWords = (text: string): string =>
  text.replace(inWords, (found) => {
    if (found.includes('@')) return maskEmail(found)
    const number = found.normalize('NFKC').replace(/[^0-9X]/gi, '')
    return number.length < 15 ? maskPhone(number.slice(-11)) : maskIdentifier(number)
  })
