import type { IpRange } from './filing.ts'
import { remembered } from './remembered.ts'

/** An address of the Internet, of either version, as the number its bits are: 32 of IPv4, 128 of IPv6. */
export interface IpAddress {
  version: 4 | 6
  bits: bigint
}

/** An address as it is written; undefined for anything else: a port, a mask, leading zeros of IPv4 (some read them as octal). */
export const parseIp: (text: string) => Readonly<IpAddress> | undefined = remembered(addressOf)

function addressOf(text: string): IpAddress | undefined {
  const four = parseIpv4(text)
  if (four !== undefined) return { version: 4, bits: BigInt(four) }
  const groups = groupsOf(text)
  return groups && { version: 6, bits: groups.reduce((bits, group) => bits * 65_536n + BigInt(group), 0n) }
}

/** A dotted IPv4 address as an unsigned 32-bit number; undefined for anything else, leading zeros included. */
export function parseIpv4(text: string): number | undefined {
  if (!/^(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){3}$/.test(text)) return undefined
  const bytes = text.split('.').map(Number)
  return bytes.every((byte) => byte <= 255) ? bytes.reduce((number, byte) => number * 256 + byte, 0) : undefined
}

/** The eight groups of an IPv6 address (RFC 4291 §2.2); `::` stands for at least one. */
function groupsOf(text: string): number[] | undefined {
  const [before = '', after, ...more] = withoutDotted(text)?.split('::') ?? []
  if (more.length > 0 || (before === '' && after === undefined)) return undefined
  const [left, right] = [listed(before), listed(after ?? '')]
  const left8 = 8 - left.length - right.length
  if (
    ![...left, ...right].every((it) => /^[\da-f]{1,4}$/i.test(it)) ||
    (after === undefined ? left8 !== 0 : left8 < 1)
  ) {
    return undefined
  }
  return [...left, ...Array<string>(left8).fill('0'), ...right].map((it) => Number.parseInt(it, 16))
}

const listed = (groups: string): string[] => (groups === '' ? [] : groups.split(':'))

/** The last 32 bits may be written as IPv4 is: `::ffff:192.0.2.1`. */
function withoutDotted(text: string): string | undefined {
  const [, before = '', dotted] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? []
  if (dotted === undefined) return text
  const four = parseIpv4(dotted)
  return four === undefined
    ? undefined
    : `${before}${Math.floor(four / 65_536).toString(16)}:${(four % 65_536).toString(16)}`
}

/** The dotted form of an unsigned 32-bit number. */
export const formatIpv4 = (address: number): string => [24, 16, 8, 0].map((bits) => (address >>> bits) & 255).join('.')

/** The one form an address is kept and compared in; of IPv6 that of RFC 5952. */
export function formatIp({ version, bits }: IpAddress): string {
  if (version === 4) return formatIpv4(Number(bits))
  const groups = Array.from({ length: 8 }, (_, nth) => ((bits >> BigInt(112 - 16 * nth)) & 65_535n).toString(16))
  const [longest] = zeroRuns(groups).toSorted((one, other) => other.length - one.length)
  if (!longest) return groups.join(':')
  return `${groups.slice(0, longest.at).join(':')}::${groups.slice(longest.at + longest.length).join(':')}`
}

/** Where more than one group of zeros stand side by side, in their order. */
function zeroRuns(groups: string[]): { at: number; length: number }[] {
  return groups.flatMap((group, at) => {
    if (group !== '0' || groups[at - 1] === '0') return []
    const end = groups.findIndex((it, nth) => nth > at && it !== '0')
    const length = (end === -1 ? groups.length : end) - at
    return length > 1 ? [{ at, length }] : []
  })
}

interface Span {
  version: 4 | 6
  first: bigint
  last: bigint
}

/** A range as numbers; undefined when an address is wrong, both are of different versions or the first comes after the last. */
export function spanOf({ from, to }: IpRange): Span | undefined {
  const first = parseIp(from)
  const last = parseIp(to)
  if (!first || !last || first.version !== last.version || first.bits > last.bits) return undefined
  return { version: first.version, first: first.bits, last: last.bits }
}

/** Whether a range is one of IPv6; asked of what was typed, too, so that the shape decides. */
export const isIpv6Range = ({ from, to }: IpRange): boolean => from.includes(':') || to.includes(':')

/** How many addresses a range has; 0 when it is no range. More than 2⁵³ are told to about sixteen digits. */
export const rangeSize = (range: IpRange): number => {
  const span = spanOf(range)
  return span ? Number(span.last - span.first + 1n) : 0
}

/** Whether the whole of the second range lies in the first. */
export function rangeContains(outer: IpRange, inner: IpRange): boolean {
  const [around, within] = [spanOf(outer), spanOf(inner)]
  return (
    around !== undefined &&
    within !== undefined &&
    around.version === within.version &&
    around.first <= within.first &&
    within.last <= around.last
  )
}

/**
 * Blocks nobody can host a public service on (IANA special-purpose registries, RFC 6890; multicast and class E). Of IPv6 only
 * `2000::/3` is in use, and not all of it.
 */
const specialIpBlocks: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/3',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '4000::/2',
  '8000::/1',
]

const specialRanges = specialIpBlocks.flatMap((block) => rangeOfBlock(block) ?? [])

/** The range of a block like `203.0.113.0/24` or `2001:db8::/32`; undefined when it is none or begins inside it. */
export function rangeOfBlock(block: string): IpRange | undefined {
  const [, from = '', prefix = ''] = /^([\da-f.:]+)\/(0|[1-9]\d{0,2})$/i.exec(block) ?? []
  const first = parseIp(from)
  const length = first?.version === 6 ? 128 : 32
  if (!first || Number(prefix) > length) return undefined
  const size = 2n ** BigInt(length - Number(prefix))
  if (first.bits % size !== 0n) return undefined
  return { from: formatIp(first), to: formatIp({ ...first, bits: first.bits + size - 1n }) }
}

/** Whether every address of the range is one the public internet can reach. */
export function isPublicRange(range: IpRange): boolean {
  const span = spanOf(range)
  return span !== undefined && !specialRanges.some((block) => overlaps(block, span))
}

function overlaps(block: IpRange, { version, first, last }: Span): boolean {
  const it = spanOf(block)
  return it !== undefined && it.version === version && it.first <= last && first <= it.last
}

export const isPublicIp = (address: string): boolean => isPublicRange({ from: address, to: address })
