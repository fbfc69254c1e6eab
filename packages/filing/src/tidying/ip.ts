import { halfWidth } from '../filing-number/normalise-number.ts'
import { formatIp, type IpAddress, parseIp } from '../ip.ts'
import { withoutUnseen } from '../unseen.ts'
import { tidyText } from './text.ts'

/**
 * An address as it is kept, when what was typed is one: half width, without brackets, what nobody sees and blanks beside its
 * dots and colons; of IPv6 the form of RFC 5952, and an IPv4 address that is written within IPv6 is itself. What is none
 * stays as it was typed.
 */
export function tidyIp(text: string): string {
  const address = parseIp(plainIp(text))
  return address ? formatIp(unmapped(address)) : tidyText(text)
}

/** Blanks between digits stay: without them another address would be read. */
function plainIp(text: string): string {
  const plain = withoutUnseen(halfWidth(text))
    .replace(/。/g, '.')
    .split(/([.:])/)
    .map((it) => it.trim())
    .join('')
  return /^\[([^[\]]*)\]$/.exec(plain)?.[1] ?? plain
}

/** `::ffff:203.0.113.9` is how programs write an IPv4 address among others. */
const unmapped = ({ version, bits }: IpAddress): IpAddress =>
  version === 6 && bits >> 32n === 65_535n ? { version: 4, bits: bits & 4_294_967_295n } : { version, bits }

export type IpFaultKind =
  | 'port'
  | 'mask'
  | 'zone'
  | 'link'
  | 'several'
  | 'leading-zero'
  | 'byte'
  | 'count'
  | 'name'
  | 'character'

/** What is wrong with a text that is no address. */
export interface IpFault {
  kind: IpFaultKind
  /** The piece of the text that is wrong, and which character of what was typed it begins with. */
  piece: string
  place: number
  /** The address that is meant, where there is no doubt. */
  proposal?: string
}

/** A kind of fault that a text has from this place on. */
interface Found {
  kind: IpFaultKind
  from: number
  piece: string
  /** What is left of the text when the fault is taken away. */
  without?: string
}

/** Why a text is no address; undefined when it is one. */
export function ipFaultOf(text: string): IpFault | undefined {
  if (parseIp(plainIp(text))) return undefined
  const { kind, piece, from, without = '' } = found(text)
  const proposal = [without, withoutWords(text), inFigures(text)].map(tidyIp).find((it) => parseIp(it))
  const place = [...text.slice(0, from)].length + 1
  return { kind, piece, place, ...(proposal !== undefined && { proposal }) }
}

/** `IP：203.0.113.9（电信）。`: words and punctuation around an address are none of it. */
const withoutWords = (text: string): string =>
  text
    .trim()
    .replace(/^(?:IP|[\u4e00-\u9fff])[IPv46\u4e00-\u9fff ]{0,12}[:：]\s*/i, '')
    .replace(/[（(][^（）()\d]{1,20}[)）]$/, '')
    .trim()
    .replace(/[。.;；,，、]{1,3}$/, '')

/** Letters taken for digits, in what is else an address of IPv4. */
const inFigures = (text: string): string =>
  /^[\dOoIl.]{7,15}$/.test(text) ? text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1') : ''

function found(text: string): Found {
  const [scheme] = /^[a-z]{2,10}:\/\//i.exec(text) ?? []
  if (scheme !== undefined) {
    const [host = ''] = text.slice(scheme.length).split('/')
    return { kind: 'link', from: 0, piece: scheme, without: portOf(host)?.without ?? host }
  }
  if (/\p{L}/u.test(text) && /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u.test(text))
    return { kind: 'name', from: 0, piece: text }
  return (
    cutAt(text, 'mask', text.indexOf('/')) ??
    cutAt(text, 'zone', text.indexOf('%')) ??
    separatorIn(text) ??
    portOf(text) ??
    wrongNumberIn(text) ??
    otherCharacterIn(text) ?? { kind: 'count', from: 0, piece: text }
  )
}

const cutAt = (text: string, kind: IpFaultKind, from: number): Found | undefined =>
  from < 0 ? undefined : { kind, from, piece: text.slice(from), without: text.slice(0, from) }

const pieceAt = (kind: IpFaultKind, pattern: RegExp, text: string): Found | undefined => {
  const it = pattern.exec(text)
  return it ? { kind, from: it.index, piece: it[0] } : undefined
}

const separatorIn = (text: string) => pieceAt('several', /[,，、;；~～–—－\s-]/, text)
const otherCharacterIn = (text: string) => pieceAt('character', /[^\da-f.:]/iu, text)

/** Of IPv6 a port stands behind brackets only: without them it is part of the address. */
function portOf(text: string): Found | undefined {
  const [, host, piece] = /^([\d.]{7,15}|\[[\da-f:.]{2,45}\])(:\d{1,5})$/i.exec(text) ?? []
  return host !== undefined && piece !== undefined
    ? { kind: 'port', from: host.length, piece, without: host }
    : undefined
}

/** Of IPv4: a number above 255, or one with a zero before it, which some programs read as octal. */
function wrongNumberIn(text: string): Found | undefined {
  if (!/^[\d.]+$/.test(text)) return undefined
  let from = 0
  for (const piece of text.split('.')) {
    if (/^0\d/.test(piece)) return { kind: 'leading-zero', from, piece }
    if (Number(piece) > 255) return { kind: 'byte', from, piece }
    from += piece.length + 1
  }
  return undefined
}
