import { domainKey, type Filing } from '@openbeian/filing'
import type { DomainFacts, Facts } from '@openbeian/rules'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { LookupSource } from '../../platform/outside/lookup-settings.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { companyIn, companyKey } from './company-query.ts'
import type { TextLanguages } from './languages-of-text.ts'
import type { HomePage, LookupAnswers, RegisteredCompany, Registration, Resolution, ShownPage } from './lookup.ts'
import { findAnswers } from './lookups.store.ts'

/** An older answer is no longer taken for what is true today. */
const goodForMs: Record<LookupSource, number> = { rdap: 30 * dayMs, dns: dayMs, page: dayMs, company: 30 * dayMs }

const answersOf = <Source extends LookupSource>(source: Source) =>
  sealedJson<LookupAnswers[Source]>((about) => `lookup:${source}:${about}`)

/** The holder of a domain may be a person: answers are kept sealed. */
const answers = {
  rdap: answersOf('rdap'),
  dns: answersOf('dns'),
  page: answersOf('page'),
  company: answersOf('company'),
}

/** What was looked up; languages as the home pages show them, by the domain. */
export interface LookedUp extends Pick<Facts, 'domainFacts' | 'company'> {
  languages: Record<string, TextLanguages>
}

/** Look-ups of a filing that are new enough; unknown facts are left out. */
export async function lookedUpOf(
  db: Db,
  { cipher, filing, now }: { cipher: Cipher; filing: Filing; now: Date },
): Promise<LookedUp> {
  const domains = filing.services
    .flatMap((it) => it.domains.map(({ name }) => domainKey(name)))
    .filter((it) => it !== '')
  const company = companyIn(filing)
  const wanted = [...domains, ...(company ? [companyKey(cipher, company)] : [])]
  if (wanted.length === 0) return { languages: {} }
  const domainFacts: Record<string, DomainFacts> = {}
  const languages: Record<string, TextLanguages> = {}
  const found: Pick<Facts, 'company'> = {}
  for (const { about, source, answerSealed, answeredAt } of await findAnswers(db, wanted)) {
    if (!answerSealed || !answeredAt || now.getTime() - answeredAt.getTime() > goodForMs[source]) continue
    if (source === 'company') Object.assign(found, ofCompany(answers.company.open(cipher, about, answerSealed)))
    else {
      const sealed = { about, answer: answerSealed, askedAt: answeredAt }
      domainFacts[about] = { ...domainFacts[about], ...ofDomain(source, { cipher, sealed, filing }) }
      const shown = source === 'page' && languagesShown(answers.page.open(cipher, about, answerSealed))
      if (shown) languages[about] = shown
    }
  }
  return { ...(Object.keys(domainFacts).length > 0 ? { domainFacts } : {}), languages, ...found }
}

/** What is at these domains, where an answer is new enough; a home page says more than the name service. */
export async function pagesAt(
  db: Db,
  { cipher, domains, now }: { cipher: Cipher; domains: string[]; now: Date },
): Promise<Map<string, HomePage>> {
  const known = new Map<string, HomePage>()
  for (const { about, source, answerSealed, answeredAt } of await findAnswers(db, domains)) {
    if (!answerSealed || !answeredAt || now.getTime() - answeredAt.getTime() > goodForMs[source]) continue
    if (source === 'page') known.set(about, answers.page.open(cipher, about, answerSealed))
    else if (
      source === 'dns' &&
      !known.has(about) &&
      answers.dns.open(cipher, about, answerSealed).addresses.length === 0
    )
      known.set(about, { answers: false })
  }
  return known
}

interface SealedAnswer {
  about: string
  answer: Uint8Array
  askedAt: Date
}

function ofDomain(
  source: Exclude<LookupSource, 'company'>,
  { cipher, sealed: { about, answer, askedAt }, filing }: { cipher: Cipher; sealed: SealedAnswer; filing: Filing },
): DomainFacts {
  switch (source) {
    case 'dns':
      return ofNames(answers.dns.open(cipher, about, answer))
    case 'page':
      return ofPage(answers.page.open(cipher, about, answer), filing)
    case 'rdap':
      return ofRegistry(answers.rdap.open(cipher, about, answer), askedAt)
  }
}

/** What a source answered, as it is kept. */
export type Answered = { [Source in LookupSource]: { source: Source; answer: LookupAnswers[Source] } }[LookupSource]

export function sealLookup(cipher: Cipher, about: string, it: Answered): Buffer {
  switch (it.source) {
    case 'rdap':
      return answers.rdap.seal(cipher, about, it.answer)
    case 'dns':
      return answers.dns.seal(cipher, about, it.answer)
    case 'page':
      return answers.page.seal(cipher, about, it.answer)
    case 'company':
      return answers.company.seal(cipher, about, it.answer)
  }
}

/** Where a name leads nowhere no website can answer. */
const ofNames = ({ addresses }: Resolution): DomainFacts =>
  addresses.length > 0 ? { addresses } : { addresses, answers: false }

/** The owner of a home page is recognised by the names on it. */
function ofPage(page: HomePage, { subject, services }: Filing): DomainFacts {
  if (!page.answers) return { answers: false }
  const { title, filingNumbers, linksToMinistry, outdatedLink, text, isWhole = true } = page
  const showsSponsor = showsOneOf({ title, text }, [subject.name, ...services.map(({ name }) => name)])
  return {
    answers: true,
    page: {
      title,
      filingNumbers,
      linksToMinistry,
      ...(outdatedLink ? { outdatedLink } : {}),
      showsSponsor,
      ...(isWhole ? {} : { isPartial: true }),
    },
  }
}

/** Of a page that was not read whole, more than what was seen may be there. */
function languagesShown(page: HomePage): TextLanguages | undefined {
  if (!page.answers || !page.languages) return undefined
  return page.isWhole === false ? { ...page.languages, hasOthers: true } : page.languages
}

/** Whether one of these names stands in a page's title, or at its beginning or end. */
export function showsOneOf({ title, text }: Pick<ShownPage, 'title' | 'text'>, names: readonly string[]): boolean {
  const shown = plain(`${title} ${text}`)
  return names.map(plain).some((it) => it !== '' && shown.includes(it))
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
