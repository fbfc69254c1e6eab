import type { Deps } from '../platform/deps.ts'
import type { JobData } from '../platform/jobs.ts'
import type { LookupSettings, LookupSource } from '../platform/lookup-settings.ts'
import { askDns } from './ask-dns.ts'
import { askRdap } from './ask-rdap.ts'
import { lookupContext } from './domain-facts.ts'
import { type LookupAnswers, LookupFault } from './lookup.ts'
import { findLookup, keepAnswer, keepFault, takeTurn } from './lookups.store.ts'
import { rdapServerOf } from './rdap-servers.ts'

const hourMs = 3_600_000

/** How long an answer is new enough not to ask again. */
const restMs: Record<LookupSource, number> = { rdap: 24 * hourMs, dns: hourMs }

/** Asks about one domain, in its turn. A fault is kept and asked again later; the job itself does not fail. */
export async function lookUpDomain(deps: Deps, { domain, source }: JobData['look-up-domain']): Promise<void> {
  const { db, jobs, cipher, lookups, now, log } = deps
  if (!lookups?.sources.includes(source)) return
  const known = await findLookup(db, domain, source)
  if (!known || known.next_at > now()) return
  const server = serverFor(domain, source, lookups)
  if (!server) return

  const free = await db.transaction().execute(async (tx) => {
    const turn = await takeTurn(tx, { server, now: now(), gapMs: 60_000 / lookups.perMinute })
    if (turn === 'taken') return true
    // its own key: the job that runs now still holds the other
    const later = { startAfter: turn, singletonKey: `${source}:${domain}:later` }
    await jobs.enqueue(tx, 'look-up-domain', { domain, source }, later)
    return false
  })
  if (!free) return

  try {
    const answer = await ask(server, domain, source, lookups)
    const sealed = cipher.seal(Buffer.from(JSON.stringify(answer)), lookupContext(domain, source))
    const at = now()
    await keepAnswer(db, { domain, source, answer: sealed, at, nextAt: new Date(at.getTime() + restMs[source]) })
  } catch (error) {
    if (!(error instanceof LookupFault)) throw error
    const faults = known.faults + 1
    const nextAt = new Date(now().getTime() + Math.min(24, 2 ** (faults - 1)) * hourMs)
    await keepFault(db, { domain, source, fault: error.message.slice(0, 300), faults, nextAt })
    log.warn({ source, server, faults, fault: error.message }, 'a look-up was not answered')
  }
}

const serverFor = (domain: string, source: LookupSource, { rdapServers, dnsServers }: LookupSettings) =>
  source === 'rdap' ? rdapServerOf(domain, rdapServers) : (dnsServers?.join(',') ?? 'dns')

function ask(
  server: string,
  domain: string,
  source: LookupSource,
  { dnsServers, timeoutSeconds }: LookupSettings,
): Promise<LookupAnswers[LookupSource]> {
  const timeoutMs = timeoutSeconds * 1000
  return source === 'rdap' ? askRdap(server, domain, timeoutMs) : askDns(domain, { servers: dnsServers, timeoutMs })
}
