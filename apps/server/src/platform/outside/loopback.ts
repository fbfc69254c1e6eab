import { BlockList, isIP, isIPv6 } from 'node:net'

/** `localhost`, 127.0.0.0/8 and ::1, as a URL has them. */
export function isLoopback(host: string): boolean {
  const name = bare(host) ?? ''
  return name === 'localhost' || (isIP(name) !== 0 && loopback.check(name, isIPv6(name) ? 'ipv6' : 'ipv4'))
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** An IPv4 address within IPv6 is the IPv4 address. */
export function bare(address: string | undefined): string | undefined {
  const plain = address?.replace(/^\[|\]$/g, '')
  return plain?.startsWith('::ffff:') && plain.includes('.') ? plain.slice('::ffff:'.length) : plain
}
