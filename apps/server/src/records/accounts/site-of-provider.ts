import type { Deps } from '../../platform/deps.ts'
import { isLoopback } from '../../platform/outside/loopback.ts'
import { listProviders } from './providers.store.ts'

/**
 * Where people of a provider find us, for links: under its own name where it has one, with the scheme and port of the
 * installation. Undefined where nobody said where that is.
 */
export async function siteOfProvider(
  { db, publicAddress }: Pick<Deps, 'db' | 'publicAddress'>,
  providerId: string,
): Promise<string | undefined> {
  const address = publicAddress?.()
  if (address === undefined) return undefined
  const provider = (await listProviders(db)).find(({ id }) => id === providerId)
  return siteUnderOwnName(address, provider?.hosts ?? [])
}

/** The address of the installation, if it is one of the provider's names; else its first name that leads here from elsewhere. */
export function siteUnderOwnName(address: string, hosts: readonly string[]): string {
  const url = new URL(address)
  const own = hosts.find((host) => !isLoopback(host))
  if (own === undefined || hosts.includes(url.hostname)) return address
  url.hostname = own
  return url.origin
}
