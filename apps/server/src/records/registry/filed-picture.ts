import {
  type Access,
  type Certificate,
  type Domain,
  isIpv6Range,
  isSameDomain,
  type Person,
  type Service,
  type Subject,
} from '@openbeian/filing'

/** A published subject, completed with fields that only our own orders know. */
export const withKnownSubject = (published: Subject, known: Subject | undefined): Subject =>
  known
    ? {
        ...published,
        nature: published.nature || known.nature,
        name:
          isPublishedAs(known.principal, published.name) && known.name === known.principal.name
            ? known.name
            : published.name,
        investor: isPublishedAs(known.principal, published.investor)
          ? known.principal.name
          : published.investor || known.investor,
        address: published.address || known.address,
        certificate: { ...published.certificate, ...validityOf(published.certificate, known.certificate) },
        principal: withKnownPerson(published.principal, known.principal),
        ...substitutesOf(published, known),
      }
    : published

/** What was published under the substitute that was agreed upon is shown as it truly is, the substitute beside it. */
function substitutesOf(published: Subject, known: Subject): Partial<Subject> {
  const { reportedName, reportedInvestor, reportedAddress } = known
  const { reportedAddress: onCertificate } = known.certificate
  return {
    ...(reportedName && published.name === reportedName && { name: known.name, reportedName }),
    ...(reportedInvestor && published.investor === reportedInvestor && { investor: known.investor, reportedInvestor }),
    ...(reportedAddress && published.address === reportedAddress && { address: known.address, reportedAddress }),
    ...(onCertificate &&
      published.certificate.address === onCertificate && {
        certificate: {
          ...published.certificate,
          ...validityOf(published.certificate, known.certificate),
          address: known.certificate.address,
          reportedAddress: onCertificate,
        },
      }),
  }
}

/** The same of a service: kind, app, holders, days, resources and IPv6 travel in no message of V3.0. */
export const withKnownService = (published: Service, known: Service | undefined): Service =>
  known
    ? {
        ...published,
        kind: known.kind,
        homeUrl: published.homeUrl || known.homeUrl,
        contents: published.contents.length > 0 ? published.contents : known.contents,
        manager: withKnownPerson(published.manager, known.manager),
        domains: published.domains.map(({ name }) => domainAmong(known.domains, name)),
        preApprovals: published.preApprovals.map((it) => ({
          ...it,
          validTo: known.preApprovals.find(({ number }) => number === it.number)?.validTo ?? '',
        })),
        ...(known.app && { app: known.app }),
        ...(known.miniProgram && { miniProgram: known.miniProgram }),
        access: published.access.map((it, index) => withKnownAccess(it, accessAmong(known.access, it, index))),
      }
    : published

function withKnownPerson(published: Person, known: Person): Person {
  const isSamePerson = isPublishedAs(known, published.name)
  return {
    ...published,
    // published under the substitute that was agreed upon: the true name stays beside it
    ...(isSamePerson && { name: known.name, ...(known.reportedName && { reportedName: known.reportedName }) }),
    ...(phonesOf(published) === phonesOf(known) && { mobile: known.mobile, emergencyPhone: known.emergencyPhone }),
    isLegalRepresentative: isSamePerson && known.isLegalRepresentative,
    certificate: { ...published.certificate, ...validityOf(published.certificate, known.certificate) },
  }
}

/** Under its own name, or under what the administration was told instead. */
const isPublishedAs = (known: Person, published: string): boolean =>
  published !== '' && (published === known.name || published === known.reportedName)

/** Phones as the wire joins them; a number given twice is sent once. */
const phonesOf = ({ mobile, emergencyPhone }: Person): string =>
  [...new Set([mobile, emergencyPhone].filter((it) => it !== ''))].join(';')

const validityOf = ({ number }: Certificate, known: Certificate): Partial<Certificate> =>
  number === known.number ? { validFrom: known.validFrom, validTo: known.validTo } : {}

const domainAmong = (known: Domain[], name: string): Domain =>
  known.find((it) => isSameDomain(it.name, name)) ?? {
    name,
    holder: '',
    registrar: '',
    expiresOn: '',
    realNameVerifiedOn: '',
  }

const withKnownAccess = (published: Access, known: Access | undefined): Access => ({
  ...published,
  resourceId: known?.resourceId ?? '',
  ips: [...published.ips, ...(known?.ips.filter(isIpv6Range) ?? [])],
})

const accessAmong = (known: Access[], { ips }: Access, index: number): Access | undefined =>
  known.find((it) => JSON.stringify(it.ips.filter((range) => !isIpv6Range(range))) === JSON.stringify(ips)) ??
  known[index]
