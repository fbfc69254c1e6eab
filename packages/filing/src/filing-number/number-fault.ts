import { provinceOfAbbreviation, provinces, simplifiedAbbreviation, writtenAbbreviations } from '../province.ts'
import type { FilingNumber } from './filing-number.ts'
import { readNumber } from './read-number.ts'

interface Slip {
  pattern: RegExp
  meant: string | ((found: string) => string)
  reason: string
}

const abbr = `([${writtenAbbreviations.join('')}])`

/** Letters that stand where only a digit can be. */
const asDigit: Record<string, string> = { O: '0', I: '1', L: '1' }

/** `广东` or `广东省` before the number, for `粤`. */
const shortName = (zh: string): string => zh.replace(/省|市|壮族自治区|回族自治区|维吾尔自治区|自治区/, '')
const provinceInWords = /^[\u4e00-\u9fff]{2,8}(?=ICP|公网安)/
const abbreviationInWords = (found: string): string =>
  provinces.find(({ zh }) => [zh, shortName(zh), `${shortName(zh)}自治区`].includes(found))?.abbreviation ?? found

/** The first two digits of a public-security number are the code of its province. */
function withProvinceOfDigits(found: string): string {
  const [first = ''] = found
  if (first !== '公' && provinceOfAbbreviation(simplifiedAbbreviation(first) ?? first)) return found
  const code = `${found.replace(/\D/g, '').slice(0, 2)}0000`
  return `${provinces.find((it) => it.code === code)?.abbreviation ?? ''}${found.slice(found.indexOf('公'))}`
}

/** What people mistype, and what they meant. */
const slips: Slip[] = [
  {
    pattern:
      /^[\u4e00-\u9fff]{0,8}(?:ICP)?[\u4e00-\u9fff]{0,6}(?:备案|備案|許可證|许可证)(?:\/许可证)?(?:编)?[号號]?码?:/,
    meant: '',
    reason: 'words stand before the number',
  },
  { pattern: /[.。;；,，、:：/\\|!！]{1,3}$/, meant: '', reason: 'punctuation stands after the number' },
  {
    pattern: provinceInWords,
    meant: (found) => abbreviationInWords(found),
    reason: 'the name of the province is written where the number has its character',
  },
  {
    pattern: /[1ILІΙ][CС][PРΡ](?=[备備证證証])/,
    meant: 'ICP',
    reason: 'ICP is written with letters that only look like it',
  },
  { pattern: /(?:IPC|CIP|CPI|PIC|PCI)(?=[备備证證証])/, meant: 'ICP', reason: 'the letters of ICP are exchanged' },
  { pattern: /[備备]案[号號](?=\d)/, meant: '备', reason: '备案号 is written where the number has 备' },
  {
    pattern: /([备備证])[([〔【](20\d{2})[)\]〕】](?=\d{6})/,
    meant: '$1$2',
    reason: 'the year stands in brackets',
  },
  { pattern: /([备備证])(20\d{2})-(?=\d{6}[号號])/, meant: '$1$2', reason: 'a hyphen stands behind the year' },
  {
    pattern: /^[\u4e00-\u9fff]?公网安[备備]\d{10,14}(?:[号號]|$)/,
    meant: (found) => withProvinceOfDigits(found),
    reason: 'the character before 公网安备 is not that of the province its digits name',
  },
  { pattern: /(公网安[备備]\d{10,14}[号號]?)-\d{1,4}$/, meant: '$1', reason: 'a public-security number has no index' },
  { pattern: /備案|备案/g, meant: '备', reason: '备案 is written where the number has 备' },
  {
    pattern: new RegExp(`^${abbr}([備备])ICP(?=[字第]?\\d)`),
    meant: '$1ICP$2',
    reason: '备 stands before ICP instead of after it',
  },
  { pattern: /^(.ICP)(?=\d{8}(?:\d{2})?[号號-])/u, meant: '$1备', reason: '备 is missing' },
  { pattern: /([備备证證証])[字第]{1,2}(?=\d)/, meant: '$1', reason: '字 or 第 stands before the digits' },
  { pattern: /備/g, meant: '备', reason: '備 is the traditional form of 备' },
  { pattern: /號/g, meant: '号', reason: '號 is the traditional form of 号' },
  { pattern: /[證証]/g, meant: '证', reason: '證 is the traditional form of 证' },
  { pattern: /網/g, meant: '网', reason: '網 is the traditional form of 网' },
  {
    pattern: /^(.?)ICP[证證証](?=.?[AB][12][.-])/u,
    meant: '$1',
    reason: 'ICP证 stands before the number of a licence, which has none',
  },
  {
    pattern: new RegExp(`^ICP([备证])${abbr}`),
    meant: '$2ICP$1',
    reason: 'the character of the province stands after ICP instead of before it',
  },
  {
    pattern: /^[晉遼滬蘇閩贛魯粵瓊貴雲陝隴寧]/,
    meant: (found) => simplifiedAbbreviation(found) ?? found,
    reason: 'the character of the province is written in its traditional form',
  },
  { pattern: /_/g, meant: '-', reason: 'there is an underscore instead of the hyphen' },
  {
    pattern: /[备证][\dOIL]{6,10}/,
    meant: (found) => found.replace(/[OIL]/g, (letter) => asDigit[letter] ?? letter),
    reason: 'letters stand where the number has the digits 0 and 1',
  },
  { pattern: /^(.*)-(\d+[AXK]?)号$/, meant: '$1号-$2', reason: '号 stands after the index of the service' },
  { pattern: /公网安备号(\d+)$/, meant: '公网安备$1号', reason: '号 stands before the digits instead of after them' },
  {
    pattern: /号-?[①-⑳]$/,
    meant: (found) => `号-${(found.codePointAt(found.length - 1) ?? 0) - 0x245f}`,
    reason: 'the index of the service stands in a circle',
  },
  { pattern: /号号/g, meant: '号', reason: '号 is written twice' },
  {
    pattern: /号[([{【〔「](\d+[AXK]?)[)\]}】〕」]$/,
    meant: '号-$1',
    reason: 'the index of the service stands in brackets instead of after a hyphen',
  },
  {
    pattern: /号[~/\\.·•:#*+=|、，,一→➔>»](\d+[AXK]?)$/,
    meant: '号-$1',
    reason: 'another character stands where the hyphen before the index belongs',
  },
  { pattern: /号(\d+[AXK]?)$/, meant: '号-$1', reason: 'the hyphen before the index of the service is missing' },
  { pattern: /(ICP备\d+)(-|$)/, meant: '$1号$2', reason: '号 is missing' },
  { pattern: /--/g, meant: '-', reason: 'the hyphen is written twice' },
  { pattern: /-0{1,4}([1-9]\d*[AXK]?)$/, meant: '-$1', reason: 'the index of the service begins with 0' },
  { pattern: /^((?:-*[^-])*)-+$/, meant: '$1', reason: 'the hyphen at the end has no index after it' },
]

const mended = (text: string, { pattern, meant }: Slip): string =>
  typeof meant === 'string' ? text.replace(pattern, meant) : text.replace(pattern, meant)

/** The number that a mistyped text most probably means. */
export const correctedNumber = (normalised: string): FilingNumber | undefined =>
  readNumber(slips.reduce(mended, normalised))

/** The valid number that a mistyped one most probably means; it is offered, never stored unasked. */
export const proposeNumber = (normalised: string): string | undefined => correctedNumber(normalised)?.normalized

/** One sentence about a text that is no filing number: what is wrong and, where it can be guessed, what was meant. */
export function numberFault(normalised: string): string {
  const proposal = proposeNumber(normalised)
  if (!proposal) return asSentence(faultOf(normalised))
  const slip = slips.find((it) => mended(normalised, it) !== normalised)
  return asSentence(`${slip?.reason ?? 'it is mistyped'}; ${proposal} is probably meant`)
}

const asSentence = (fault: string): string => `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`

function faultOf(text: string): string {
  if (text === '') return 'the text is empty'
  if (/^(HTTPS?:|WWW\.)|:\/\//.test(text)) return 'this is a link, not a filing number'

  const [, first, , rest] = /^(.?)(ICP备|ICP证|公网安备)(.*)$/u.exec(text) ?? []
  if (first !== undefined && rest !== undefined) {
    return provinceFault(first) ?? (text.includes('公网安备') ? policeFault(rest) : icpFault(text, rest))
  }
  return telecomFault(text) ?? 'this is not a filing number'
}

function provinceFault(abbr: string): string | undefined {
  if (provinceOfAbbreviation(abbr)) return undefined
  if (abbr === '') return 'the character of the province is missing at the beginning'
  if (/[港澳台臺]/.test(abbr)) return `${abbr}: there is no ICP filing for Hong Kong, Macau or Taiwan`
  return `${abbr} is not a province's character`
}

function policeFault(rest: string): string {
  const digits = rest.replace(/号$/, '')
  if (/^\d+$/.test(digits)) return `a public-security number has 14 digits (10 to 13 in old ones), not ${digits.length}`
  return 'between 备 and 号 a public-security number has nothing but digits'
}

function icpFault(text: string, rest: string): string {
  const [serial = '', service] = rest.split('号')
  if (!/^\d+$/.test(serial)) return 'between 备 or 证 and 号 there must be nothing but digits'
  const counts = text.includes('ICP证') ? [6, 8] : [8, 10]
  if (!counts.includes(serial.length)) return `the number has ${serial.length} digits; it needs ${counts.join(' or ')}`
  if (serial.length === 10 && !serial.startsWith('20')) return `${serial.slice(0, 4)} is not a year of a filing`
  return serviceFault(service ?? '')
}

function serviceFault(service: string): string {
  const letter = /^-\d+([A-Z]+)$/.exec(service)?.[1]
  if (letter) return `${letter} is no kind of service; the letters are A (app), X (mini-program) and K (quick app)`
  return `"${service}" is not an index like -1 or -2A`
}

function telecomFault(text: string): string | undefined {
  const [, classes, digits] = /^(?:.|合字)?([A-Z]\d(?:\.[A-Z]\d)*)-(\d+)/u.exec(text) ?? []
  if (classes === undefined || digits === undefined) return undefined
  if (!/^[AB][12](\.[AB][12])*$/.test(classes)) return `${classes} is no class of licence; they are A1, A2, B1 and B2`
  if (!digits.startsWith('20')) return 'the digits of a licence begin with its year of four figures, 2000 or later'
  return 'after the year a licence has a serial of four or five digits'
}
