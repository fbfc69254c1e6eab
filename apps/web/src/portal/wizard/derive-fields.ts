import {
  type Access,
  type CertificateType,
  emptyPerson,
  emptyService,
  type Filing,
  type Person,
  type Service,
  type ServiceKind,
  type Subject,
  type SubjectNature,
} from '@openbeian/filing'

/** The certificates a sponsor of this nature may use, the usual one first. */
export type CertificatesOf = (nature: SubjectNature) => CertificateType[]

/** Fields derived from typed ones: a field that had the same value follows, until it is typed over. */
export const createFieldDeriver =
  (certificatesOf: CertificatesOf) =>
  (filing: Filing, before: Filing): Filing => {
    const subject = withPrincipal(withUsualCertificate(filing.subject, before.subject, certificatesOf), before.subject)
    const services = filing.services.map((service, index) => {
      const former = before.services[index]
      return former ? withService(service, former, subject, before.subject) : service
    })
    return { ...filing, subject, services: withSameManagers(services, before.services) }
  }

function withUsualCertificate(subject: Subject, before: Subject, certificatesOf: CertificatesOf): Subject {
  if (subject.nature === '' || subject.nature === before.nature) return subject
  const allowed = certificatesOf(subject.nature)
  const type = subject.certificate.type
  if (type !== '' && allowed.includes(type)) return subject
  return { ...subject, certificate: { ...subject.certificate, type: allowed[0] ?? '' } }
}

/** A person who files is the principal. */
function withPrincipal(subject: Subject, before: Subject): Subject {
  if (subject.nature === 'individual') return { ...subject, principal: withIdentityOf(subject, subject.principal) }
  if (before.nature === 'individual') return { ...subject, principal: withResidentId(emptyPerson()) }
  return { ...subject, principal: withResidentId(subject.principal) }
}

const withResidentId = (person: Person): Person =>
  person.certificate.type === '' ? { ...person, certificate: { ...person.certificate, type: 'resident-id' } } : person

function withIdentityOf({ name, certificate }: Subject, person: Person): Person {
  const { type, number, validFrom, validTo } = certificate
  return { ...person, name, certificate: { type, number, validFrom, validTo } }
}

const contacts = ['mobile', 'emergencyPhone', 'landline', 'email'] as const

function withService(service: Service, former: Service, subject: Subject, before: Subject): Service {
  return {
    ...service,
    manager: withManager(service.manager, former.manager, subject, before),
    domains: service.domains.map((domain) =>
      domain.holder === before.name ? { ...domain, holder: subject.name } : domain,
    ),
    homeUrl: service.homeUrl === homeOf(former) ? homeOf(service) : service.homeUrl,
    access: service.access.map((access, index) => withRanges(access, former.access[index])),
  }
}

/** There is always a range to type into, and one address needs to be typed only once. */
function withRanges(access: Access, former: Access | undefined): Access {
  if (access.ips.length === 0) return { ...access, ips: [{ from: '', to: '' }] }
  const ips = access.ips.map((range, index) => {
    const before = former?.ips[index]
    return before && range.from !== before.from && range.to === before.from ? { ...range, to: range.from } : range
  })
  return { ...access, ips }
}

function withManager(manager: Person, former: Person, subject: Subject, before: Subject): Person {
  const { principal } = subject
  if (subject.nature === 'individual') {
    const followed = contacts.filter((field) => manager[field] === before.principal[field])
    return withIdentityOf(subject, {
      ...manager,
      ...Object.fromEntries(followed.map((field) => [field, principal[field]])),
    })
  }
  if (before.nature === 'individual') return withResidentId(emptyPerson())
  if (manager === former && isSamePerson(former, before.principal)) return principal
  return withResidentId(manager)
}

/** Who manages several services is typed once: the later ones follow the first, until they are typed over. */
function withSameManagers(services: Service[], before: Service[]): Service[] {
  const led: Service[] = []
  for (const [index, service] of services.entries()) {
    const former = before[index]?.manager
    const first = before.findIndex(({ manager }, at) => at < index && former && isSamePerson(manager, former))
    const leader = led[first]?.manager
    led.push(leader && service.manager === former ? { ...service, manager: leader } : service)
  }
  return led
}

/** Another service of this sponsor: who files as a person manages it. */
export function newServiceOf({ nature, name, principal }: Subject, kind: ServiceKind): Service {
  const fresh = emptyService(kind)
  const manager = nature === 'individual' ? principal : withResidentId(emptyPerson())
  const domains = fresh.domains.map((it) => ({ ...it, holder: name }))
  return { ...fresh, manager, domains, access: fresh.access.map((it) => withRanges(it, undefined)) }
}

/** Both were filled in, and alike. */
export const isSamePerson = (one: Person, other: Person): boolean =>
  one.name !== '' && JSON.stringify(one) === JSON.stringify(other)

const homeOf = ({ domains: [first] }: Service): string => (first?.name ? `www.${first.name}` : '')
