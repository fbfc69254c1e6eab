import type { IpRange } from './filing.ts'

/** A dotted IPv4 address as an unsigned 32-bit number; undefined for anything else, leading zeros included. */
export function parseIpv4(text: string): number | undefined {
  if (!/^(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){3}$/.test(text)) return undefined
  const bytes = text.split('.').map(Number)
  return bytes.every((byte) => byte <= 255) ? bytes.reduce((number, byte) => number * 256 + byte, 0) : undefined
}

/** The dotted form of an unsigned 32-bit number. */
export const formatIpv4 = (address: number): string => [24, 16, 8, 0].map((bits) => (address >>> bits) & 255).join('.')

interface Span {
  first: number
  last: number
}

/** A range as numbers; undefined when an address is wrong or the first comes after the last. */
export function spanOf({ from, to }: IpRange): Span | undefined {
  const first = parseIpv4(from)
  const last = parseIpv4(to)
  return first === undefined || last === undefined || first > last ? undefined : { first, last }
}

/** How many addresses a range has; 0 when it is no range. */
export const rangeSize = (range: IpRange): number => {
  const span = spanOf(range)
  return span ? span.last - span.first + 1 : 0
}

/** Whether the whole of the second range lies in the first. */
export function rangeContains(outer: IpRange, inner: IpRange): boolean {
  const [around, within] = [spanOf(outer), spanOf(inner)]
  return around !== undefined && within !== undefined && around.first <= within.first && within.last <= around.last
}

/** Blocks nobody can host a public service on (IANA IPv4 special-purpose registry, RFC 6890; multicast and class E). */
export const specialIpv4Blocks: readonly string[] = [
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
]

const specialSpans = specialIpv4Blocks.map(spanOfBlock)

function spanOfBlock(block: string): Span {
  const [address = '', bits] = block.split('/')
  const first = parseIpv4(address) ?? 0
  return { first, last: first + 2 ** (32 - Number(bits)) - 1 }
}

/** The range of a block like `203.0.113.0/24`; undefined when it is none or begins inside it. */
export function rangeOfBlock(block: string): IpRange | undefined {
  const [, address = '', bits] = /^([\d.]+)\/(3[0-2]|[12]?\d)$/.exec(block) ?? []
  const first = parseIpv4(address)
  const size = 2 ** (32 - Number(bits))
  if (first === undefined || first % size !== 0) return undefined
  return { from: address, to: formatIpv4(first + size - 1) }
}

/** Whether every address of the range is one the public internet can reach. */
export function isPublicRange(range: IpRange): boolean {
  const span = spanOf(range)
  return span !== undefined && specialSpans.every((block) => span.last < block.first || block.last < span.first)
}

export const isPublicIpv4 = (address: string): boolean => isPublicRange({ from: address, to: address })
