import {
  type CertificateType,
  type FieldPath,
  type Filing,
  isKeyOf,
  isSameDomain,
  type MaterialKind,
  type MaterialOwner,
  materialKindList,
  rowOf,
  valueAt,
} from '@openbeian/filing'
import { fieldsOfPaper, type PaperField, type PaperKind } from '@openbeian/vision'

/** What a material should show, by the certificate that was chosen; undefined for what is not read. */
export function paperKindOf(filing: Filing, kind: MaterialKind, about: MaterialOwner): PaperKind | undefined {
  const { readAs } = rowOf(kind)
  if (readAs === 'nothing') return undefined
  if (readAs === 'domain') return 'domain-certificate'
  if (readAs === 'sponsor') return kindOfSubject(filing)
  const type = valueAt(filing, `${personOf(about)}.certificate.type`) || 'resident-id'
  const sides = typeof type === 'string' && isKeyOf(kindsOfPersons, type) ? kindsOfPersons[type] : undefined
  return readAs === 'person-front' ? sides?.front : sides?.back
}

/** Where a paper of this kind belongs in this filing: the sponsor's at the subject, a domain's at each service, a person's at each person. */
export function placesOfKind(filing: Filing, shown: PaperKind): { kind: MaterialKind; about: MaterialOwner }[] {
  const services = filing.services.map((_, place): MaterialOwner => `services.${place}`)
  const ownersOf = (kind: MaterialKind): MaterialOwner[] => {
    const { readAs } = rowOf(kind)
    if (readAs === 'domain') return services
    return readAs === 'sponsor' ? ['subject'] : ['subject', ...services]
  }
  return materialKindList.flatMap((kind) =>
    ownersOf(kind)
      .filter((about) => paperKindOf(filing, kind, about) === shown)
      .map((about) => ({ kind, about })),
  )
}

function kindOfSubject({ subject }: Filing): PaperKind | undefined {
  if (subject.certificate.type === '') return subject.nature === 'individual' ? 'id-front' : 'business-licence'
  return kindsOfUnits[subject.certificate.type] ?? kindsOfPersons[subject.certificate.type]?.front
}

const kindsOfUnits: Partial<Record<CertificateType, PaperKind>> = {
  'business-licence': 'business-licence',
  'organisation-code': 'code-certificate',
  'institution-certificate': 'institution-certificate',
  'social-organisation-certificate': 'social-organisation-certificate',
}

const residencePermit = { front: 'residence-permit-front', back: 'residence-permit-back' } as const
const kindsOfPersons: Partial<Record<CertificateType, { front: PaperKind; back?: PaperKind }>> = {
  'resident-id': { front: 'id-front', back: 'id-back' },
  'hk-mo-travel-permit': { front: 'travel-permit' },
  'tw-travel-permit': { front: 'travel-permit' },
  'hk-mo-residence-permit': residencePermit,
  'tw-residence-permit': residencePermit,
  'foreigner-permanent-residence': { front: 'permanent-residence-front' },
}

const personOf = (about: MaterialOwner): FieldPath => (about === 'subject' ? 'subject.principal' : `${about}.manager`)

/** The places of a paper's fields where something is typed already: what agrees there later was not copied from the paper. */
export function typedPaths(filing: Filing, paperKind: PaperKind, it: { kind: MaterialKind; about: MaterialOwner }) {
  const domains = [undefined, ...filing.services.flatMap(({ domains }) => domains.map(({ name }) => name))]
  const paths = domains.flatMap((domain) =>
    fieldsOfPaper[paperKind].map((field) => pathOfField(filing, { it, field, domain })),
  )
  return [...new Set(paths)].filter((path) => path !== undefined).filter((path) => Boolean(valueAt(filing, path)))
}

/** Where in the filing a field of a paper belongs; undefined when nowhere. */
export function pathOfField(
  filing: Filing,
  {
    it: { kind, about },
    field,
    domain,
  }: { it: { kind: MaterialKind; about: MaterialOwner }; field: PaperField; domain: string | undefined },
): FieldPath | undefined {
  const { readAs } = rowOf(kind)
  if (readAs === 'domain') return domainPath(filing, { about, field, domain })
  if (readAs !== 'sponsor') return below(personOf(about), ofPerson[field])
  if (field === 'legalRepresentative')
    return filing.subject.principal.isLegalRepresentative ? 'subject.principal.name' : undefined
  return below('subject', ofSubject[field])
}

const below = (path: FieldPath, field: string | undefined): FieldPath | undefined => field && `${path}.${field}`

const ofPerson: Partial<Record<PaperField, string>> = {
  name: 'name',
  number: 'certificate.number',
  validFrom: 'certificate.validFrom',
  validTo: 'certificate.validTo',
}

const ofSubject: Partial<Record<PaperField, string>> = { ...ofPerson, address: 'certificate.address' }

const ofDomain: Partial<Record<PaperField, string>> = {
  domain: 'name',
  holder: 'holder',
  registrar: 'registrar',
  expiresOn: 'expiresOn',
}

/** The certificate says which domain it is about; with a single domain there is no question. */
function domainPath(
  filing: Filing,
  { about, field, domain }: { about: MaterialOwner; field: PaperField; domain: string | undefined },
) {
  const domains = about === 'subject' ? [] : (filing.services[Number(about.split('.')[1])]?.domains ?? [])
  const named = domains.findIndex((it) => it.name !== '' && domain !== undefined && isSameDomain(it.name, domain))
  const place = named >= 0 ? named : domains.length === 1 ? 0 : -1
  return place < 0 ? undefined : below(`${about}.domains.${place}`, ofDomain[field])
}
