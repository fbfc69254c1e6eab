import { isIPv4, isIPv6 } from 'node:net'

/** Whoever has an IPv6 address has the other 2^64 of its network, too; an IPv4 address stands for itself, however it is written. */
export function networkOf(address: string): string {
  const [bare = ''] = address.toLowerCase().split('%')
  const mapped = bare.startsWith('::ffff:') ? bare.slice('::ffff:'.length) : bare
  if (isIPv4(mapped) || !isIPv6(bare)) return mapped
  const [front = '', back] = bare.split('::')
  const groups = front === '' ? [] : front.split(':')
  const ending = back === undefined || back === '' ? [] : back.split(':')
  const zeros = back === undefined ? 0 : 8 - groups.length - ending.length
  const all = [...groups, ...Array.from({ length: Math.max(zeros, 0) }, () => '0'), ...ending]
  return `${all.slice(0, 4).map(withoutZeros).join(':')}::/64`
}

const withoutZeros = (group: string): string => Number.parseInt(group, 16).toString(16)
