import {
  findProvince,
  isOneOf,
  keysOf,
  type MaterialKind,
  type MaterialOwner,
  type RegionCode,
} from '@openbeian/filing'
import type { MaterialFacts } from './facts/materials.ts'
import { areaCodes } from './packs/national/area-codes.ts'
import { newServices } from './packs/order-types.ts'
import type { DomainFacts, Situation } from './situation.ts'

/** One case as `conformance/situations` writes it down: a base, what is different, and what the rules say of it. */
export interface SituationCase {
  name: string
  /** `enterprise` is the file `base-enterprise.json`. */
  base: string
  /** Move the base there first: region, certificate and phones become local. */
  province?: RegionCode
  /** The same for each of these; `{NN}` in a rule's name stands for the two digits of the province. */
  provinces?: RegionCode[]
  /** By dotted path; null forgets. What registries answer follows what is typed, unless it is named here. */
  change: Record<string, unknown>
  withoutMaterial?: { kind: MaterialKind; about: MaterialOwner }
  /** Where each rule points, by its id. */
  findings: Record<string, string | string[]>
  unknown?: string[]
  /** Rules that are off, and are asked here. */
  switchedOn?: string[]
}

export interface JudgedCase {
  rule: string
  name: string
  situation: Situation
  /** `rule at path`, sorted. */
  findings: string[]
  unknown: string[]
  switchedOn: string[]
}

/** The situations a written case stands for: one, or one for each province. */
export function situationsOf(rule: string, written: SituationCase, bases: Record<string, Situation>): JudgedCase[] {
  const base = bases[written.base]
  if (!base) throw new Error(`There is no base ${written.base}.`)
  const places = written.provinces ?? (written.province ? [written.province] : [undefined])
  return places.map((province) => {
    const named = (id: string) => id.replace('{NN}', province?.slice(0, 2) ?? '')
    const points = Object.entries(written.findings).flatMap(([id, at]) =>
      [at].flat().map((it) => `${named(id)} at ${it}`),
    )
    return {
      rule: named(rule),
      name: written.name,
      situation: changed(base, written, province),
      findings: points.sort(),
      unknown: (written.unknown ?? []).map(named).sort(),
      switchedOn: (written.switchedOn ?? []).map(named),
    }
  })
}

function changed(base: Situation, { change, withoutMaterial }: SituationCase, province?: RegionCode): Situation {
  const situation = structuredClone(base)
  if (province && province !== base.filing.subject.region.province) moveTo(province, situation)
  for (const [path, value] of Object.entries(change)) put(situation, path.split('.'), structuredClone(value))
  if (!Object.keys(change).some((path) => path.endsWith('.landline'))) callLocally(situation)
  letTheWorldAgree(situation, Object.keys(change))
  if (withoutMaterial && situation.facts.materials) {
    const { kind, about } = withoutMaterial
    situation.facts.materials = situation.facts.materials.filter((it) => it.kind !== kind || it.about !== about)
  }
  return situation
}

function moveTo(province: RegionCode, { filing, facts }: Situation): void {
  const city = `${province.slice(0, 2)}0100`
  const address = `${findProvince(province)?.zh}${facts.codeTables?.cities?.[city] ?? ''}青禾路8号`
  for (const subject of [filing.subject, facts.filed?.subject, facts.registered?.subject]) {
    if (!subject) continue
    subject.region = { province, city, county: '' }
    subject.certificate.address = address
  }
  for (const mobile of Object.keys(facts.mobileProvinces ?? {}))
    if (facts.mobileProvinces) facts.mobileProvinces[mobile] = province
}

/** Office phones have an area code of the sponsor's province. */
function callLocally({ filing, facts }: Situation): void {
  const [areaCode] = areaCodes[filing.subject.region.province] ?? []
  const services = [...filing.services, ...(facts.filed?.services ?? [])].map(({ manager }) => manager)
  const subjects = [filing.subject, facts.filed?.subject, facts.registered?.subject].map((it) => it?.principal)
  for (const person of [...services, ...subjects]) {
    if (person?.landline && areaCode) person.landline = person.landline.replace(/^\d+-/, `${areaCode}-`)
  }
}

/** A paper that a change adds has nothing wrong with it. */
const goodMaterial = (holder: string): MaterialFacts => ({
  contentType: 'image/jpeg',
  sizeBytes: 90_000,
  width: 1200,
  height: 900,
  isSharp: true,
  showsAllEdges: true,
  isOfOriginal: true,
  isInColour: true,
  watermark: '',
  signedOn: '2026-11-10',
  seal: '杭州青禾软件有限公司',
  holder,
  editedWith: '',
  isUsedByOthers: false,
  isHarmless: true,
})

/** Facts follow a changed domain or address, so that a case needs to name one change only. */
function letTheWorldAgree({ filing, facts, orderType }: Situation, changed: string[]): void {
  for (const { id } of facts.materials ?? []) {
    if (facts.materialFacts && !facts.materialFacts[id]) facts.materialFacts[id] = goodMaterial(filing.subject.name)
  }
  whomToCall({ filing, facts })
  const isNamed = (fact: string) => changed.some((path) => path.startsWith(`facts.${fact}`))
  const follows = !isNamed('domainFacts')
  if (facts.record && !isNamed('record.numberFound')) facts.record.numberFound ??= true
  if (facts.blacklisted && !isNamed('blacklisted.illegalAccess')) facts.blacklisted.illegalAccess ??= []
  for (const { domains, access, languages } of filing.services) {
    for (const { name, holder, expiresOn } of domains) {
      const known: DomainFacts | undefined = facts.domainFacts?.[name]
      if (!known) continue
      const answered: DomainFacts = {
        holderCertificateAgrees: true,
        languages,
        registration: { askedAt: '2026-11-20T02:00:00Z', holder, expiresOn, isPrivate: false },
        ...(known.page && filing.filed?.serviceNumber
          ? { page: { ...known.page, filingNumbers: [filing.filed.serviceNumber] } }
          : {}),
        answers: !isOneOf(newServices, orderType),
      }
      Object.assign(known, follows ? answered : { ...answered, ...known })
      for (const key of keysOf(known)) if (known[key] === null) delete known[key]
    }
    if (isNamed('addressFacts')) continue
    for (const { from } of access.flatMap(({ ips }) => ips)) {
      facts.addressFacts = { ...facts.addressFacts, [from]: { inMainland: true, filedForOther: false } }
    }
  }
}

/** A mobile a case changes is called, and registered, like the one before, unless the case says otherwise. */
function whomToCall({ filing, facts }: Pick<Situation, 'filing' | 'facts'>): void {
  const persons = [filing.subject.principal, ...filing.services.map(({ manager }) => manager)]
  for (const list of [facts.mobiles?.ofAnother, facts.mobiles?.unanswered]) {
    for (const { mobile } of list ? persons : []) if (list) list[mobile] ??= false
  }
}

function put(whole: object, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length > 0) {
    const part: unknown = Reflect.get(whole, key)
    if (typeof part !== 'object' || part === null) throw new Error(`There is no ${key} to change.`)
    put(part, rest, value)
  } else if (value === null) Reflect.deleteProperty(whole, key)
  else Reflect.set(whole, key, value)
}
