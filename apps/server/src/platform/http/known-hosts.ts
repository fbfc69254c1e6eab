import { bare, isLoopback } from '../outside/loopback.ts'
import type { PublicAddress } from './public-address.ts'

export interface KnownHosts {
  publicAddress: PublicAddress
  /** Further names under which a proxy or another machine may ask. */
  more: readonly string[]
  /** Names that were given to a provider. */
  isOfProvider?: ((host: string) => Promise<boolean>) | undefined
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

/** Without port and brackets, in small letters; undefined for what is no host. */
export function hostNameOf(host: string | undefined): string | undefined {
  // what a URL would read as user, path or question is no host
  if (!host || !/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) return undefined
  return bare(new URL(`http://${host}`).hostname)
}
