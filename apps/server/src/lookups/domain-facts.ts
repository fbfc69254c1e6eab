import type { Filing } from '@openbeian/filing'
import type { DomainFacts, Facts } from '@openbeian/rules'
import type { Cipher } from '../platform/cipher.ts'
import type { Db } from '../platform/database.ts'
import type { LookupSource } from '../platform/lookup-settings.ts'
import type { LookupAnswers } from './lookup.ts'
import { findAnswers } from './lookups.store.ts'

const dayMs = 24 * 3_600_000

/** An older answer is no longer taken for what is true today. */
const goodForMs: Record<LookupSource, number> = { rdap: 30 * dayMs, dns: dayMs }

/** The holder of a domain may be a person: answers are kept sealed. */
export const lookupContext = (domain: string, source: LookupSource): string => `lookup:${source}:${domain}`

/** What was looked up of the domains of a filing, with the time it was asked; undefined where nothing is known yet. */
export async function lookedUpOf(
  db: Db,
  cipher: Cipher,
  { services }: Filing,
  now: Date,
): Promise<Facts['domainFacts'] | undefined> {
  const domains = services.flatMap((it) => it.domains.map(({ name }) => name)).filter((it) => it !== '')
  if (domains.length === 0) return undefined
  const facts: Record<string, DomainFacts> = {}
  for (const { domain, source, answer_sealed, answered_at } of await findAnswers(db, domains)) {
    if (!answer_sealed || !answered_at || now.getTime() - answered_at.getTime() > goodForMs[source]) continue
    const opened = cipher.open(answer_sealed, lookupContext(domain, source)).toString('utf8')
    const answer = JSON.parse(opened) as LookupAnswers[typeof source]
    facts[domain] = { ...facts[domain], ...asFacts(answer, answered_at) }
  }
  return Object.keys(facts).length > 0 ? facts : undefined
}

function asFacts(answer: LookupAnswers[LookupSource], askedAt: Date): DomainFacts {
  if ('addresses' in answer) return { addresses: answer.addresses }
  const { found, holder, expiresOn, isPrivate } = answer
  // a registry that knows nothing of the domain says nothing of its holder
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
