import { type Certificate, type Filing, isWithoutEnd, type Person, unicodeDomain } from '@openbeian/filing'
import type { Facts, Situation } from './situation.ts'

/**
 * The situation with every domain in the letters people read: what is typed, what registries answered by, what lists hold.
 * A domain spelt for name servers (`xn--…`) is the same domain, and rules compare names. Papers without end are `long-term`,
 * also where registries print 9999-12-31.
 */
export function inOneSpelling(situation: Situation): Situation {
  const { filing, facts } = situation
  if (!hasCodedNames(filing, facts) && !certificatesOf(filing).some(isPrintedEndless)) return situation
  return { ...situation, filing: filingInOne(filing), facts: factsInOne(facts) }
}

const isCoded = (name: string): boolean => /xn--/i.test(name)

function hasCodedNames(filing: Filing, facts: Facts): boolean {
  const { domainFacts = {}, blacklisted, registry, filed, registered, approvedSuffixes, allowedDomainSuffixes } = facts
  const filings = [filing, ...(filed ? [filed] : [])]
  return (
    filings.some(({ services }) =>
      services.some((it) => isCoded(it.homeUrl) || it.domains.some(({ name }) => isCoded(name))),
    ) ||
    Object.keys(domainFacts).some(isCoded) ||
    [
      blacklisted?.domains,
      blacklisted?.illegalAccess,
      registry?.domainsFiled,
      registered?.service?.domains,
      approvedSuffixes,
      allowedDomainSuffixes,
    ].some((names) => names?.some(isCoded))
  )
}

const certificatesOf = ({ subject, services }: Filing): Certificate[] => [
  subject.certificate,
  subject.principal.certificate,
  ...services.map(({ manager }) => manager.certificate),
]

const isPrintedEndless = ({ validTo }: Certificate): boolean => validTo !== 'long-term' && isWithoutEnd(validTo)

const endless = <It extends Certificate>(certificate: It): It =>
  isPrintedEndless(certificate) ? { ...certificate, validTo: 'long-term' } : certificate

const withCertificate = (person: Person): Person => ({ ...person, certificate: endless(person.certificate) })

const filingInOne = (filing: Filing): Filing => ({
  ...filing,
  subject: {
    ...filing.subject,
    certificate: endless(filing.subject.certificate),
    principal: withCertificate(filing.subject.principal),
  },
  services: filing.services.map((service) => ({
    ...service,
    manager: withCertificate(service.manager),
    homeUrl: inReadableHost(service.homeUrl),
    domains: service.domains.map((domain) => ({ ...domain, name: unicodeDomain(domain.name) })),
  })),
})

/** Only labels of a host are coded: the rest of an address stays as it is. */
const inReadableHost = (address: string): string =>
  address
    .split('/')
    .map((part) => unicodeDomain(part))
    .join('/')

function factsInOne(facts: Facts): Facts {
  const { domainFacts, blacklisted, registry, filed, registered, approvedSuffixes, allowedDomainSuffixes } = facts
  const all = (names: string[]) => names.map(unicodeDomain)
  return {
    ...facts,
    ...(approvedSuffixes && { approvedSuffixes: all(approvedSuffixes) }),
    ...(allowedDomainSuffixes && { allowedDomainSuffixes: all(allowedDomainSuffixes) }),
    ...(domainFacts && {
      domainFacts: Object.fromEntries(Object.entries(domainFacts).map(([name, known]) => [unicodeDomain(name), known])),
    }),
    ...(blacklisted && {
      blacklisted: {
        ...blacklisted,
        domains: all(blacklisted.domains),
        ...(blacklisted.illegalAccess && { illegalAccess: all(blacklisted.illegalAccess) }),
      },
    }),
    ...(registry?.domainsFiled && { registry: { ...registry, domainsFiled: all(registry.domainsFiled) } }),
    ...(filed && { filed: filingInOne(filed) }),
    ...(registered?.service && {
      registered: { ...registered, service: { ...registered.service, domains: all(registered.service.domains) } },
    }),
  }
}
