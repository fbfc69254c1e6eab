import { type Deps, inTransaction } from '../../platform/deps.ts'
import type { LookupSettings, LookupSource } from '../../platform/outside/lookup-settings.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { dayMs, hourMs, minuteMs } from '../../platform/time/durations.ts'
import { pauseMs } from '../../platform/time/retry.ts'
import { askCompany } from './ask-company.ts'
import { askDns } from './ask-dns.ts'
import { askPage } from './ask-page.ts'
import { askRdap } from './ask-rdap.ts'
import { openCompanyQuery } from './company-query.ts'
import { type Answered, sealLookup } from './known-lookups.ts'
import { LookupFault } from './lookup.ts'
import { findLookup, keepAnswer, keepFault, takeTurn } from './lookups.store.ts'
import { rdapServerOf } from './rdap-servers.ts'

/** How long an answer is new enough not to ask again. */
const restMs: Record<LookupSource, number> = { rdap: dayMs, dns: hourMs, page: hourMs, company: 7 * dayMs }

/** After a fault it is asked again, for as long as somebody wants to know. */
const retries = { firstPauseMs: hourMs, maxPauseMs: dayMs }

/**
 * Looks up one domain or company in its turn. A fault is stored and the look-up repeated later, so that the job itself
 * always succeeds.
 */
export async function lookUpDomain(deps: Deps, { domain: about, source }: JobData['look-up-domain']): Promise<void> {
  const { db, jobs, cipher, lookups, now, log } = deps
  if (!lookups?.sources.includes(source)) return
  const known = await findLookup(db, about, source)
  if (!known || known.nextAt > now()) return
  const server = servers[source](about, lookups)
  if (!server) return

  const free = await inTransaction(deps, async ({ db }) => {
    const turn = await takeTurn(db, { server, now: now(), gapMs: minuteMs / lookups.perMinute })
    if (turn === 'taken') return true
    // its own key: the job that runs now still holds the other
    const later = { startAfter: turn, singletonKey: `${source}:${about}:later` }
    await jobs.enqueue(db, 'look-up-domain', { domain: about, source }, later)
    return false
  })
  if (!free) return

  try {
    const sealed = sealLookup(cipher, about, await ask(deps, lookups, known))
    const at = now()
    await keepAnswer(db, { about, source, answer: sealed, at, nextAt: new Date(at.getTime() + restMs[source]) })
  } catch (error) {
    if (!(error instanceof LookupFault)) throw error
    const faults = known.faults + 1
    const nextAt = new Date(now().getTime() + pauseMs(retries, faults))
    await keepFault(db, { about, source, fault: error.message.slice(0, 300), faults, nextAt })
    log.warn({ source, server, faults, fault: error.message }, 'a look-up was not answered')
  }
}

/** The server whose rate limit counts. Home pages share one turn, whichever host they are on. */
const servers: Record<LookupSource, (about: string, settings: LookupSettings) => string | undefined> = {
  rdap: (domain, { rdapServers }) => rdapServerOf(domain, rdapServers),
  dns: (_, { dnsServers }) => dnsServers?.join(',') ?? 'dns',
  page: () => 'page',
  company: (_, { company }) => company?.url,
}

type LookupRow = NonNullable<Awaited<ReturnType<typeof findLookup>>>

async function ask(
  { cipher }: Deps,
  settings: LookupSettings,
  { about, source, askedSealed }: LookupRow,
): Promise<Answered> {
  const { dnsServers, privateRanges, pagePort, company, rdapServers, timeoutSeconds } = settings
  const timeoutMs = timeoutSeconds * 1000
  switch (source) {
    case 'rdap':
      return { source, answer: await askRdap(rdapServerOf(about, rdapServers) ?? '', about, timeoutMs) }
    case 'dns':
      return { source, answer: await askDns(about, { servers: dnsServers, timeoutMs }) }
    case 'page':
      return { source, answer: await askPage(about, { dnsServers, privateRanges, port: pagePort, timeoutMs }) }
    case 'company': {
      if (!company || !askedSealed) throw new LookupFault('there is no supplier to ask')
      return { source, answer: await askCompany(company, openCompanyQuery(cipher, about, askedSealed), timeoutMs) }
    }
  }
}
