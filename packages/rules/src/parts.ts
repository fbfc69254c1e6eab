import {
  type Access,
  type Cancellation,
  type Certificate,
  type Domain,
  type FiledElsewhere,
  type Filing,
  type GivenText,
  givenTextsOf,
  type Material,
  type Person,
  rowOf,
  type Service,
  type Subject,
} from '@openbeian/filing'
import type { MaterialFacts } from './facts/materials.ts'
import type { Facts, Situation } from './situation.ts'
import type { Text } from './text.ts'

/** One part of a situation, where it is in the form, and what it belongs to. */
export interface Place<Part, Owner> {
  part: Part
  /** Dotted path from the filing, e.g. `services.0.domains.1`; empty for the whole. */
  at: string
  owner: Owner
}

/** Which parts of a situation a rule looks at. */
export interface About<Part, Owner> {
  name: string
  places(situation: Situation): Place<Part, Owner>[]
}

export interface OfService {
  service: Service
  /** Its position in the filing. */
  index: number
}

export interface OfPerson {
  role: 'principal' | 'manager'
  roleName: Text
  /** The service a manager is responsible for. */
  service?: Service
}

export interface OfCertificate {
  whose: Text
  of: 'subject' | OfPerson['role']
}

export interface OfGivenText {
  whatName: Text
}

export interface OfMaterial {
  material: Material
}

export interface PieceOfText {
  text: string
  /** Where it stands in the filing. */
  field: string
}

const principal: Text = { zh: '主体负责人', en: 'principal' }
const manager: Text = { zh: '服务负责人', en: 'service manager' }
const sponsor: Text = { zh: '主办者', en: 'sponsor' }

const services = ({ filing }: Situation): Place<Service, OfService>[] =>
  filing.services.map((part, index) => ({ part, at: `services.${index}`, owner: { service: part, index } }))

const persons = ({ filing }: Situation): Place<Person, OfPerson>[] => [
  { part: filing.subject.principal, at: 'subject.principal', owner: { role: 'principal', roleName: principal } },
  ...filing.services.map((service, index) => ({
    part: service.manager,
    at: `services.${index}.manager`,
    owner: { role: 'manager' as const, roleName: manager, service },
  })),
]

const certificates = (situation: Situation): Place<Certificate, OfCertificate>[] => [
  {
    part: situation.filing.subject.certificate,
    at: 'subject.certificate',
    owner: { whose: sponsor, of: 'subject' },
  },
  ...persons(situation).map(({ part, at, owner }) => ({
    part: part.certificate,
    at: `${at}.certificate`,
    owner: { whose: owner.roleName, of: owner.role },
  })),
]

const partsOfServices =
  <Part>(field: string, parts: (service: Service) => Part[]) =>
  (situation: Situation): Place<Part, OfService>[] =>
    services(situation).flatMap(({ part: service, at, owner }) =>
      parts(service).map((part, index) => ({ part, at: `${at}.${field}.${index}`, owner })),
    )

/** First and last address of each range; one address, typed once, stands in both and is looked at once. */
const ips = (situation: Situation): Place<PieceOfText, OfService>[] =>
  partsOfServices<Access>(
    'access',
    (it) => it.access,
  )(situation).flatMap(({ part, at, owner }) =>
    part.ips.flatMap(({ from, to }, index) =>
      [['from', from] as const, ['to', to] as const]
        .filter(([name, text]) => name === 'from' || text !== from)
        .map(([name, text]) => ({
          part: { text, field: `${at}.ips.${index}.${name}` },
          at: `${at}.ips.${index}.${name}`,
          owner,
        })),
    ),
  )

/** The persons, placed where their materials lie. */
const personsMaterials = ({ filing }: Situation): Place<Person, OfPerson>[] => [
  { part: filing.subject.principal, at: 'subject', owner: { role: 'principal', roleName: principal } },
  ...filing.services.map((service, index) => ({
    part: service.manager,
    at: `services.${index}`,
    owner: { role: 'manager' as const, roleName: manager, service },
  })),
]

/** An icon is a picture, but no paper. */
const materials = ({ facts }: Situation): Place<MaterialFacts, OfMaterial>[] =>
  (facts.materials ?? [])
    .filter(({ kind }) => rowOf(kind).isPaper)
    .map((material) => ({
      part: facts.materialFacts?.[material.id] ?? {},
      at: `${material.about}.materials.${material.kind}`,
      owner: { material },
    }))

const givenNames: Record<GivenText['what'], Text> = {
  name: { zh: '主办者名称', en: 'name of the sponsor' },
  investor: { zh: '投资人', en: 'investor' },
  certificateAddress: { zh: '证件住所', en: 'address on the certificate' },
  address: { zh: '通信地址', en: 'postal address' },
}

const givenTexts = ({ filing: { subject } }: Situation): Place<GivenText, OfGivenText>[] =>
  givenTextsOf(subject).map((part) => ({ part, at: part.reportedAt, owner: { whatName: givenNames[part.what] } }))

/** Every text of the filing, wherever it stands. */
function texts(filing: Filing): Place<PieceOfText, object>[] {
  const found: Place<PieceOfText, object>[] = []
  addTexts(filing, '', found)
  return found
}

function addTexts(value: unknown, at: string, found: Place<PieceOfText, object>[]): void {
  if (typeof value === 'string') found.push({ part: { text: value, field: at }, at, owner: nobody })
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value))
    addTexts((value as Record<string, unknown>)[key], at ? `${at}.${key}` : key, found)
}

const nobody = {}

export const each = {
  service: { name: 'each.service', places: services } satisfies About<Service, OfService>,
  person: { name: 'each.person', places: persons } satisfies About<Person, OfPerson>,
  certificate: { name: 'each.certificate', places: certificates } satisfies About<Certificate, OfCertificate>,
  domain: {
    name: 'each.domain',
    places: partsOfServices<Domain>('domains', (it) => it.domains),
  } satisfies About<Domain, OfService>,
  access: {
    name: 'each.access',
    places: partsOfServices<Access>('access', (it) => it.access),
  } satisfies About<Access, OfService>,
  ip: { name: 'each.ip', places: ips } satisfies About<PieceOfText, OfService>,
  personsMaterials: { name: 'each.personsMaterials', places: personsMaterials } satisfies About<Person, OfPerson>,
  material: { name: 'each.material', places: materials } satisfies About<MaterialFacts, OfMaterial>,
  givenText: { name: 'each.givenText', places: givenTexts } satisfies About<GivenText, OfGivenText>,
  text: {
    name: 'each.text',
    places: ({ filing }: Situation) => texts(filing),
  } satisfies About<PieceOfText, object>,
}

type FactGroup =
  | 'identity'
  | 'assessment'
  | 'sms'
  | 'review'
  | 'report'
  | 'operation'
  | 'publicSecurity'
  | 'installation'

/** A named part of the facts; each of its fields may still be unknown. */
const fromFacts = <Part>(name: FactGroup, groupOf: (facts: Facts) => Part): About<Part, object> => ({
  name: `the.${name}`,
  places: ({ facts }) => [{ part: groupOf(facts), at: name, owner: {} }],
})

export const the = {
  subject: {
    name: 'the.subject',
    places: ({ filing }: Situation) => [{ part: filing.subject, at: 'subject', owner: {} }],
  } satisfies About<Subject, object>,
  /** Empty unless the order is about a record filed elsewhere. */
  filed: {
    name: 'the.filed',
    places: ({ filing: { filed } }: Situation) => (filed ? [{ part: filed, at: 'filed', owner: {} }] : []),
  } satisfies About<FiledElsewhere, object>,
  cancellation: {
    name: 'the.cancellation',
    places: ({ filing: { cancellation } }: Situation) =>
      cancellation ? [{ part: cancellation, at: 'cancellation', owner: {} }] : [],
  } satisfies About<Cancellation, object>,
  identity: fromFacts('identity', ({ identity = {} }) => identity),
  sms: fromFacts('sms', ({ sms = {} }) => sms),
  review: fromFacts('review', ({ review = {} }) => review),
  report: fromFacts('report', ({ report = {} }) => report),
  assessment: fromFacts('assessment', ({ assessment = {} }) => assessment),
  operation: fromFacts('operation', ({ operation = {} }) => operation),
  publicSecurity: fromFacts('publicSecurity', ({ publicSecurity = {} }) => publicSecurity),
  installation: fromFacts('installation', ({ installation = {} }) => installation),
  order: {
    name: 'the.order',
    places: ({ filing }: Situation) => [{ part: filing, at: '', owner: {} }],
  } satisfies About<Filing, object>,
}
