import { isIP } from 'node:net'
import type { Deps } from '../../platform/deps.ts'
import type { App, Request } from '../../platform/http/http.ts'
import { hostNameOf } from '../../platform/http/known-hosts.ts'
import { listProviders } from '../../records/accounts/providers.store.ts'

/** A name passkeys can belong to, and where pages under it come from. */
export interface Site {
  name: string
  origins: readonly string[]
}

/**
 * The site as the browser has it open: browsers know passkeys over HTTPS and on the machine itself, under names alone.
 * Undefined elsewhere.
 */
export function siteOf(
  { publicAddress }: Pick<Deps, 'publicAddress'>,
  app: App,
  { host, protocol }: Pick<Request, 'host' | 'protocol'>,
): Site | undefined {
  const name = hostNameOf(host)
  if (name === undefined || isIP(name) !== 0) return undefined
  const isHttps = app.isHttps() || protocol === 'https'
  if (!isHttps && name !== 'localhost') return undefined
  // a proxy may leave out the port people use
  const urls = [`${isHttps ? 'https' : protocol}://${host}`, publicAddress?.()].flatMap((it) =>
    it ? [new URL(it)] : [],
  )
  return { name, origins: urls.filter(({ hostname }) => hostname === name).map(({ origin }) => origin) }
}

/** Under which names of sites this provider's people make passkeys: its own, that of the installation, and this machine's. */
export async function isSiteOf(
  { db, publicAddress }: Pick<Deps, 'db' | 'publicAddress'>,
  providerId: string,
  name: string,
): Promise<boolean> {
  const address = publicAddress?.()
  if (name === 'localhost' || (address !== undefined && new URL(address).hostname === name)) return true
  const provider = (await listProviders(db)).find(({ id }) => id === providerId)
  return provider?.hosts.includes(name) ?? false
}
