import { domainKey, emptyPerson, type Filing, formatIpv4, keysOf, type Person } from '@openbeian/filing'
import type { CodeRow, CodeTables } from '../codes/code-tables.ts'
import type { VerificationTask } from '../wire/download/hsrw.ts'
import type { PublishedFiling, SynchronisedFiling } from '../wire/parts/published-filing.ts'
import type { Change } from '../wire/upload/bgba.ts'
import type { NewFiling } from '../wire/upload/xzba.ts'
import type { RegulatorIds, RegulatorRecord } from './ids.ts'

/** Any record that tells a whole filing: reported, changed, published, or to be verified. */
export type WireFiling = NewFiling | Change | PublishedFiling | SynchronisedFiling | VerificationTask

/**
 * A filing as far as the administration knows it: what the wire does not carry (holders, days, resources) is empty,
 * and so is a code the tables lack. All services are websites: V3.0 knows no others.
 */
export const filingFromWire = ({ subject, services }: WireFiling, codes: CodeTables): Filing => ({
  subject: {
    nature: keyOf(codes.natures, subject.nature),
    name: subject.name,
    certificate: {
      ...certificateFrom(subject.certificate.type, subject.certificate.number, codes),
      address: subject.certificate.address,
    },
    region: {
      province: String(subject.address.province),
      city: subject.address.city === undefined ? '' : String(subject.address.city),
      county: subject.address.county === undefined ? '' : String(subject.address.county),
    },
    address: subject.address.street ?? '',
    investor: subject.investor ?? '',
    principal: personFrom(subject.principal, codes),
    remark: subject.remark ?? '',
  },
  services: services.map((service) => ({
    kind: 'website',
    name: service.name,
    domains: service.domains.map(({ name }) => ({
      name: domainKey(name),
      holder: '',
      registrar: '',
      expiresOn: '',
      realNameVerifiedOn: '',
    })),
    homeUrl: service.homeUrl ?? '',
    contents: service.contents ?? [],
    languages: service.languages ?? [],
    preApprovals: (service.approvals ?? []).map(({ category, number }) => ({ category, number, validTo: '' })),
    manager: personFrom(service.manager, codes),
    access: service.access.map(({ locations, modes, ips }) => ({
      resourceId: '',
      modes,
      locations,
      ips: ips.map(({ from, to }) => ({ from: formatIpv4(from), to: formatIpv4(to) })),
    })),
    remark: service.remark ?? '',
  })),
})

/** The administration's ids and numbers of a published filing, by the paths of `idPaths` of the filing read from it. */
export function regulatorIdsFrom({
  subject,
  services,
}: PublishedFiling | SynchronisedFiling | VerificationTask): RegulatorIds {
  const ids = new Map<string, RegulatorRecord>()
  const keep = (path: string, { regulatorId, filingNumber }: RegulatorRecord) =>
    ids.set(path, { ...(regulatorId !== undefined && { regulatorId }), ...(filingNumber && { filingNumber }) })
  keep('subject', subject)
  for (const [index, service] of services.entries()) {
    const at = `services.${index}`
    keep(at, service)
    for (const [place, it] of service.domains.entries()) keep(`${at}.domains.${place}`, it)
    for (const [place, access] of service.access.entries()) {
      keep(`${at}.access.${place}`, access)
      for (const [number, it] of access.ips.entries()) keep(`${at}.access.${place}.ips.${number}`, it)
    }
  }
  return ids
}

interface WirePerson {
  name?: string
  landline?: string
  mobile?: string
  email?: string
  certificateType?: number
  certificateNumber?: string
}

function personFrom(
  { name, landline, mobile, email, certificateType, certificateNumber }: WirePerson,
  codes: CodeTables,
) {
  const [first = '', ...others] = (mobile ?? '').split(';')
  const person: Person = {
    ...emptyPerson(),
    name: name ?? '',
    mobile: first,
    emergencyPhone: others.join(';'),
    landline: landline ?? '',
    email: email ?? '',
    certificate: certificateFrom(certificateType, certificateNumber ?? '', codes),
  }
  return person
}

const certificateFrom = (type: number | undefined, number: string, codes: CodeTables) => ({
  type: keyOf(codes.certificateTypes, type),
  number,
  validFrom: '',
  validTo: '',
})

/** Empty for a code that the table lacks. */
const keyOf = <Key extends string>(rows: Record<Key, CodeRow>, id: number | undefined): Key | '' =>
  keysOf(rows).find((key) => rows[key].id === id) ?? ''
