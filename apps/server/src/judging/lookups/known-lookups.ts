import type { Filing } from '@openbeian/filing'
import type { DomainFacts, Facts } from '@openbeian/rules'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { LookupSource } from '../../platform/outside/lookup-settings.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { companyIn, companyKey } from './company-query.ts'
import type { HomePage, LookupAnswers, RegisteredCompany, Registration, Resolution } from './lookup.ts'
import { findAnswers } from './lookups.store.ts'

/** An older answer is no longer taken for what is true today. */
const goodForMs: Record<LookupSource, number> = { rdap: 30 * dayMs, dns: dayMs, page: dayMs, company: 30 * dayMs }

/** The holder of a domain may be a person: answers are kept sealed. */
export const lookupContext = (about: string, source: LookupSource): string => `lookup:${source}:${about}`

/** Look-ups of a filing that are new enough; unknown facts are left out. */
export async function lookedUpOf(
  db: Db,
  { cipher, filing, now }: { cipher: Cipher; filing: Filing; now: Date },
): Promise<Pick<Facts, 'domainFacts' | 'company'>> {
  const domains = filing.services.flatMap((it) => it.domains.map(({ name }) => name)).filter((it) => it !== '')
  const company = companyIn(filing)
  const wanted = [...domains, ...(company ? [companyKey(cipher, company)] : [])]
  if (wanted.length === 0) return {}
  const domainFacts: Record<string, DomainFacts> = {}
  const found: Pick<Facts, 'company'> = {}
  for (const { about, source, answerSealed, answeredAt } of await findAnswers(db, wanted)) {
    if (!answerSealed || !answeredAt || now.getTime() - answeredAt.getTime() > goodForMs[source]) continue
    const answer = JSON.parse(cipher.open(answerSealed, lookupContext(about, source)).toString('utf8')) as Answer
    if (source === 'company') Object.assign(found, ofCompany(answer as RegisteredCompany))
    else domainFacts[about] = { ...domainFacts[about], ...ofDomain(source, { answer, askedAt: answeredAt, filing }) }
  }
  return { ...(Object.keys(domainFacts).length > 0 ? { domainFacts } : {}), ...found }
}

type Answer = LookupAnswers[LookupSource]

function ofDomain(
  source: LookupSource,
  { answer, askedAt, filing }: { answer: Answer; askedAt: Date; filing: Filing },
): DomainFacts {
  if (source === 'dns') return ofNames(answer as Resolution)
  return source === 'page' ? ofPage(answer as HomePage, filing) : ofRegistry(answer as Registration, askedAt)
}

/** Where a name leads nowhere no website can answer. */
const ofNames = ({ addresses }: Resolution): DomainFacts =>
  addresses.length > 0 ? { addresses } : { addresses, answers: false }

/** Whose the pages are is seen by the names on them. */
function ofPage(page: HomePage, { subject, services }: Filing): DomainFacts {
  if (!page.answers) return { answers: false }
  const { title, filingNumbers, linksToMinistry, text } = page
  const names = [subject.name, ...services.map(({ name }) => name)].map(plain).filter((it) => it !== '')
  const shown = plain(`${title} ${text}`)
  const showsSponsor = names.some((it) => shown.includes(it))
  return { answers: true, page: { title, filingNumbers, linksToMinistry, showsSponsor } }
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** A registry (RDAP) without an entry for the domain leaves its holder unknown. */
function ofRegistry({ found, holder, expiresOn, isPrivate }: Registration, askedAt: Date): DomainFacts {
  if (!found) return {}
  return {
    registration: {
      askedAt: askedAt.toISOString(),
      ...(holder ? { holder } : {}),
      ...(expiresOn ? { expiresOn } : {}),
      ...(isPrivate === undefined ? {} : { isPrivate }),
    },
  }
}

/** A unit the supplier of company data does not know may be too new: nothing is concluded from that. */
function ofCompany({ found, standing, ...shown }: RegisteredCompany): Pick<Facts, 'company'> {
  return found && standing ? { company: { standing, ...shown } } : {}
}
