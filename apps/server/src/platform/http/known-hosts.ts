import { BlockList, isIP, isIPv6 } from 'node:net'
import type { PublicAddress } from './public-address.ts'

export interface KnownHosts {
  publicAddress: PublicAddress
  /** Further names under which a proxy or another machine may ask. */
  more: readonly string[]
}

/**
 * Whether we answer under this host. The names of this machine to itself, the configured address, and the very address
 * at which the connection came in: a page that points its own name at us (DNS rebinding) has none of them.
 */
export function isKnownHost(host: string | undefined, { publicAddress, more }: KnownHosts, cameInAt?: string): boolean {
  const name = hostNameOf(host)
  if (name === undefined) return false
  const address = publicAddress()
  return (
    isLoopback(name) ||
    name === hostNameOf(address && new URL(address).host) ||
    more.includes(name) ||
    name === bare(cameInAt)
  )
}

/** `localhost`, 127.0.0.0/8 and ::1, as a URL has them. */
export function isLoopback(host: string): boolean {
  const name = bare(host) ?? ''
  return name === 'localhost' || (isIP(name) !== 0 && loopback.check(name, isIPv6(name) ? 'ipv6' : 'ipv4'))
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** Without port and brackets, in small letters; undefined for what is no host. */
function hostNameOf(host: string | undefined): string | undefined {
  // what a URL would read as user, path or question is no host
  if (!host || !/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) return undefined
  return bare(new URL(`http://${host}`).hostname)
}

/** An IPv4 address within IPv6 is the IPv4 address. */
function bare(address: string | undefined): string | undefined {
  const plain = address?.replace(/^\[|\]$/g, '')
  return plain?.startsWith('::ffff:') && plain.includes('.') ? plain.slice('::ffff:'.length) : plain
}
