import type { Deps } from '../../platform/deps.ts'
import type { App, Request } from '../../platform/http/http.ts'
import { hostNameOf } from '../../platform/http/known-hosts.ts'
import { isLoopback } from '../../platform/outside/loopback.ts'
import { listProviders } from '../../records/accounts/providers.store.ts'
import { serviceError } from './sign-in-services.errors.ts'

/** The page a service sends browsers back to. */
const page = '/by-service'

/** Under the name the browser has us open with, over HTTPS or on this machine. Throws `services.no-address`. */
export function returnAddressOf(
  { publicAddress }: Pick<Deps, 'publicAddress'>,
  app: App,
  { host, protocol }: Pick<Request, 'host' | 'protocol'>,
): string {
  const name = hostNameOf(host)
  const isHttps = app.isHttps() || protocol === 'https'
  if (name === undefined || (!isHttps && !isLoopback(name))) throw serviceError('services.no-address')
  const known = publicAddress?.()
  // a proxy may leave out the port people use
  const isKnown = known !== undefined && new URL(known).hostname === name
  return `${isKnown ? new URL(known).origin : `${isHttps ? 'https' : 'http'}://${host}`}${page}`
}

/** All a provider registers at its service: where its people find us. */
export async function returnAddressesOf(
  { db, publicAddress }: Pick<Deps, 'db' | 'publicAddress'>,
  providerId: string,
): Promise<string[]> {
  const known = publicAddress?.()
  if (known === undefined) return []
  const hosts = (await listProviders(db)).find(({ id }) => id === providerId)?.hosts ?? []
  const sites = hosts.filter((host) => !isLoopback(host)).map((host) => under(known, host))
  return [...new Set([new URL(known).origin, ...sites])].map((site) => `${site}${page}`)
}

function under(known: string, host: string): string {
  const url = new URL(known)
  url.hostname = host
  return url.origin
}
