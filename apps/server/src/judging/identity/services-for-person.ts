import type { Filing, MaterialOwner, Person } from '@openbeian/filing'
import type { IdentityQuestion, IdentityServices, ServiceWay } from '../../platform/outside/identity-service.ts'

/** The person who stands at a place of the filing. */
const personAt = ({ subject, services }: Filing, about: MaterialOwner): Person | undefined =>
  about === 'subject' ? subject.principal : services[Number(about.slice('services.'.length))]?.manager

/** The services that can say something of this person, as the filing is now. */
export const waysFor = (services: IdentityServices | undefined, filing: Filing, about: MaterialOwner): ServiceWay[] =>
  (services?.ways ?? []).filter((way) => questionOf(way, filing, about) !== undefined)

/** What a service is asked of a person; undefined where the filing lacks it, or it makes no sense. */
export function questionOf(
  way: ServiceWay,
  filing: Filing,
  about: MaterialOwner,
): Omit<IdentityQuestion, 'reference'> | undefined {
  const person = personAt(filing, about)
  if (person?.certificate.type !== 'resident-id') return undefined
  const { name, certificate, mobile, isLegalRepresentative } = person
  const asked = { way, person: { name: name.trim(), number: certificate.number.trim() } }
  if (asked.person.name === '' || asked.person.number === '') return undefined
  switch (way) {
    case 'network-identity':
      return asked
    case 'mobile-operator':
      return mobile.trim() === '' ? undefined : { ...asked, mobile: mobile.trim() }
    case 'person-company': {
      const { subject } = filing
      const isUnit = subject.certificate.type === 'business-licence' && subject.nature !== 'individual'
      const company = { name: subject.name.trim(), number: subject.certificate.number.trim() }
      const isAsked =
        isUnit && about === 'subject' && isLegalRepresentative && company.name !== '' && company.number !== ''
      return isAsked ? { ...asked, company } : undefined
    }
  }
}
