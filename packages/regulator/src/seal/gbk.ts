import iconv from 'iconv-lite'
import { regulatorError } from '../regulator.errors.ts'

/**
 * What the encoder would write and glibc's GBK, CP936 or the browsers' GBK cannot read back: the characters
 * GB 18030 added later. With the private use area these are 2148.
 */
const addedLater =
  'ǹḿ€⺁⺄⺈⺋⺌⺗⺧⺪⺮⺳⺶⺷⺻⻊⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻〾㑇㑳㖞㘎㘚㤘㥮㧏㧐㧟㩳㭎㱮㳠䁖䅟䌷䎬䎱䏝䓖䙌䙡䜣䜩䝼䞍䥇䥺䥽䦂䦃䦅䦆䦛䦟䦶䦷䱷䲟䲠䲡䲢䲣䴓䴔䴕䴖䴗䴘䴙䶮'

const later = new Set([...addedLater].map((it) => it.charCodeAt(0)))
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff

/** The two bytes of each UTF-16 unit, or its one; `lost` for what lies outside, halves of pairs included. */
let bytesOfUnit: Uint16Array | undefined
const lost = 0xffff

function gbkTable(): Uint16Array {
  if (bytesOfUnit) return bytesOfUnit
  const table = new Uint16Array(0x10000).fill(lost)
  for (let unit = 0; unit < 0x80; unit += 1) table[unit] = unit
  const asked = Array.from({ length: 0xffff - 0x7f }, (_, index) => index + 0x80).filter(
    (unit) => !(unit >= 0xd800 && unit <= 0xf8ff) && (!later.has(unit) || isHan(unit)),
  )
  // iconv writes one byte `?` for a character outside GBK, and two bytes for every other non-ASCII character
  const bytes = iconv.encode(asked.map((unit) => String.fromCharCode(unit)).join(''), 'gbk')
  let at = 0
  for (const unit of asked) {
    const isKnown = (bytes[at] ?? 0) >= 0x81
    if (isKnown) table[unit] = bytes.readUInt16BE(at)
    at += isKnown ? 2 : 1
  }
  bytesOfUnit = table
  return table
}

/** Each character of the text that GBK cannot carry, once, in order: for a finding at the form. */
export function notInGbk(text: string): string[] {
  const table = gbkTable()
  const found = new Set<string>()
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (table[unit] !== lost && !later.has(unit)) continue
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    found.add(character)
    at += character.length - 1
  }
  return [...found]
}

/** Whether GBK carries all of a text. */
export const isInGbk = (text: string): boolean => notInGbk(text).length === 0

/**
 * The bytes every administration can read. Throws `regulator.not-gbk` with the characters GBK cannot carry. Chinese
 * characters that GB 18030 added (䶮 at FE9F) are written where they stand: `notInGbk` names them, rules keep new ones out, and
 * an administration that published one can read it.
 */
export function gbkEncode(text: string): Buffer {
  const table = gbkTable()
  const bytes = Buffer.allocUnsafe(text.length * 2)
  let end = 0
  for (let at = 0; at < text.length; at += 1) {
    const pair = table[text.charCodeAt(at)] ?? lost
    if (pair === lost) throw regulatorError('regulator.not-gbk', { characters: notInGbk(text) })
    if (pair > 0xff) bytes[end++] = pair >> 8
    bytes[end++] = pair & 0xff
  }
  return bytes.subarray(0, end)
}

/** Reads what others wrote, GB 18030's additions and private use included; a byte that is no GBK becomes U+FFFD. */
export const gbkDecode = (bytes: Buffer): string => iconv.decode(bytes, 'gbk')
