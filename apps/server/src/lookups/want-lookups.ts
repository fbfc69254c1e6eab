import type { Filing } from '@openbeian/filing'
import type { Tx } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import type { LookupSettings, LookupSource } from '../platform/lookup-settings.ts'
import { beginLookup } from './lookups.store.ts'
import { rdapServerOf } from './rdap-servers.ts'

/** Names nobody outside can know (RFC 2606, RFC 6761). */
const reserved = /\.(example|test|invalid|localhost|local|internal|onion|arpa)$/

const isAskable = (name: string): boolean =>
  /^([\p{L}\d]([\p{L}\d-]{0,61}[\p{L}\d])?\.)+[\p{L}\d-]{2,63}$/u.test(name) && !reserved.test(name)

/** Enqueues what is to be looked up of the domains of a filing; nobody waits for it. */
export async function wantLookups(tx: Tx, { lookups, jobs, now }: Deps, { services }: Filing): Promise<void> {
  if (!lookups) return
  const domains = new Set(services.flatMap((it) => it.domains.map(({ name }) => name)).filter(isAskable))
  for (const domain of domains) {
    for (const source of sourcesFor(domain, lookups)) {
      if (!(await beginLookup(tx, { domain, source }, now()))) continue
      await jobs.enqueue(tx, 'look-up-domain', { domain, source }, { singletonKey: `${source}:${domain}` })
    }
  }
}

const sourcesFor = (domain: string, { sources, rdapServers }: LookupSettings): LookupSource[] =>
  sources.filter((it) => it === 'dns' || rdapServerOf(domain, rdapServers) !== undefined)
