import { domainKey, type Filing, readDomain } from '@openbeian/filing'
import type { DepsInTx } from '../../platform/deps.ts'
import type { LookupSettings, LookupSource } from '../../platform/outside/lookup-settings.ts'
import { spendOrWait } from '../../records/budgets/spend.ts'
import { companyIn, companyKey, sealCompanyQuery } from './company-query.ts'
import { filedSitesOf, type OrderOfSites } from './filed-sites.ts'
import { beginLookup } from './lookups.store.ts'
import { rdapServerOf } from './rdap-servers.ts'

/** Names nobody outside can know (RFC 2606, RFC 6761). */
const reserved = /\.(example|test|invalid|localhost|local|internal|onion|arpa)$/

const isAskable = (name: string): boolean => {
  const read = readDomain(name)
  return read.ok && read.name.ascii.split('.').every((label) => label.length <= 63) && !reserved.test(read.name.ascii)
}

/** A filing, and whom what is looked up for it is counted for. */
interface LookupsOfFiling {
  filing: Filing
  providerId: string
  accountId: string
  /** Other domains that are to be known. */
  also?: readonly string[]
}

/** Enqueues what is to be looked up of a filing; nobody waits for it. What the account's budget leaves out is asked when the filing is kept again. */
export async function requestLookups(work: DepsInTx, { filing, also = [], ...whose }: LookupsOfFiling): Promise<void> {
  const { lookups } = work
  if (!lookups) return
  const domains = new Set(
    [...filing.services.flatMap((it) => it.domains.map(({ name }) => domainKey(name))), ...also].filter(isAskable),
  )
  for (const domain of domains) {
    for (const source of sourcesFor(domain, lookups)) await request(work, { about: domain, source, whose })
  }
  if (lookups.sources.includes('company')) await requestCompany(work, { filing, ...whose })
}

/** The same for an order: of what it adds to, too. */
export async function requestLookupsOfOrder(
  work: DepsInTx,
  { order, filing, accountId }: { order: OrderOfSites; filing: Filing; accountId: string },
): Promise<void> {
  if (!work.lookups) return
  const also = (await filedSitesOf(work.db, order, filing)).map(({ domain }) => domain)
  await requestLookups(work, { filing, also, providerId: order.providerId, accountId })
}

const sourcesFor = (domain: string, { sources, rdapServers }: LookupSettings): LookupSource[] =>
  sources.filter((it) => it === 'dns' || it === 'page' || (it === 'rdap' && rdapServerOf(domain, rdapServers)))

async function requestCompany(work: DepsInTx, { filing, ...whose }: LookupsOfFiling): Promise<void> {
  const company = companyIn(filing)
  if (!company) return
  const about = companyKey(work.cipher, company)
  await request(work, { about, source: 'company', asked: sealCompanyQuery(work.cipher, about, company), whose })
}

interface LookupRequest {
  about: string
  source: LookupSource
  /** The question, where `about` is only its hash; sealed. */
  asked?: Buffer
  whose: Omit<LookupsOfFiling, 'filing' | 'also'>
}

async function request(work: DepsInTx, { whose, ...wanted }: LookupRequest): Promise<void> {
  const { db: tx, jobs, now } = work
  if (!(await beginLookup(tx, wanted, now()))) return
  const { providerId, accountId } = whose
  if (await spendOrWait(work, { providerId, uses: [{ budget: 'lookups.account', whose: { accountId } }] })) return
  const { about, source } = wanted
  await jobs.enqueue(tx, 'look-up-domain', { domain: about, source }, { singletonKey: `${source}:${about}` })
}
