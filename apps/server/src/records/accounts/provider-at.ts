import type { Deps } from '../../platform/deps.ts'
import { hostNameOf } from '../../platform/http/known-hosts.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { secondMs } from '../../platform/time/durations.ts'
import { listProviders, type ProviderOfInstallation } from './providers.store.ts'

/** Whom somebody means who has no session yet. */
export interface Meant {
  /** Under which name we were asked. */
  host?: string | undefined
  /** What was typed. */
  code?: string | undefined
}

/** The only one there is, else the one with this code, else the one with this name; undefined where none of them tells. */
export function providerMeant(
  providers: readonly ProviderOfInstallation[],
  { host, code }: Meant,
): ProviderOfInstallation | undefined {
  if (providers.length === 1) return providers[0]
  if (code !== undefined) return providers.find((it) => it.code === code.toLowerCase())
  const name = hostNameOf(host)
  return name === undefined ? undefined : providers.find(({ hosts }) => hosts.includes(name))
}

export const findProviderAt = async (db: Db, host: string | undefined): Promise<ProviderOfInstallation | undefined> =>
  providerMeant(await listProviders(db), { host })

/** Strangers' names are asked for again and again: what providers have is read once a second. */
const freshMs = secondMs

/** Whether a name was given to a provider. */
export function hostsOfProviders({ db, now }: Pick<Deps, 'db' | 'now'>): (host: string) => Promise<boolean> {
  let [readAt, names] = [-freshMs, Promise.resolve(new Set<string>())]
  return async (host) => {
    if (now().getTime() - readAt >= freshMs) {
      readAt = now().getTime()
      names = listProviders(db).then((all) => new Set(all.flatMap(({ hosts }) => hosts)))
    }
    const name = hostNameOf(host)
    return name !== undefined && (await names).has(name)
  }
}
