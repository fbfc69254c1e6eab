import { fromBasj, type Published, type Synchronisation } from '@openbeian/regulator'
import type { RegistryDifference } from '../../platform/postgres/database.ts'

/** What our registry holds of one subject. */
export interface HeldSubject {
  regulatorId: string
  name: string
  number: string
  services: HeldService[]
}
interface HeldService {
  regulatorId: string
  name: string
  number: string
  domains: string[]
  ips: { from: string; to: string }[]
}

type SynchronisedFilings = NonNullable<Synchronisation['icp']>

/** How what the administration holds differs from what we hold, both of one province. */
export function differencesOf(held: readonly HeldSubject[], sent: SynchronisedFilings) {
  const here = new Map(held.map((it) => [it.regulatorId, it]))
  // a synchronisation may leave the languages out, which is no difference
  const there = fromBasj(
    sent.map((it) => ({ ...it, services: it.services.map((service) => ({ languages: [], ...service })) })),
  )
  const known = new Set(there.map((it) => String(it.subject.regulatorId)))
  const differences = there.flatMap((it) => ofSubject(here.get(String(it.subject.regulatorId)), it))
  const unknown = held
    .filter((it) => !known.has(it.regulatorId))
    .map((it): RegistryDifference => ({ what: 'missing-there', about: it.number || it.name }))
  const agreeing = there.filter((it) => ofSubject(here.get(String(it.subject.regulatorId)), it).length === 0).length
  return { received: there.length, agreeing, differences: [...differences, ...unknown] }
}

function ofSubject(here: HeldSubject | undefined, { subject, services }: Published): RegistryDifference[] {
  const about = subject.filingNumber ?? subject.name
  if (!here) return [{ what: 'missing-here', about }]
  const known = new Map(here.services.map((it) => [it.regulatorId, it]))
  const sent = new Set(services.map((it) => String(it.regulatorId)))
  return [
    ...differs(about, 'name', here.name, subject.name),
    ...differs(about, 'number', here.number, subject.filingNumber ?? ''),
    ...services.flatMap((it) => ofService(known.get(String(it.regulatorId)), it)),
    ...here.services
      .filter((it) => !sent.has(it.regulatorId))
      .map((it): RegistryDifference => ({ what: 'missing-there', about: it.number || it.name })),
  ]
}

function ofService(here: HeldService | undefined, it: Published['services'][number]): RegistryDifference[] {
  const about = it.filingNumber ?? it.name
  if (!here) return [{ what: 'missing-here', about }]
  const ips = it.access.flatMap((access) => access.ips)
  return [
    ...differs(about, 'name', here.name, it.name),
    ...differs(about, 'number', here.number, it.filingNumber ?? ''),
    ...differs(about, 'domains', listed(here.domains), listed(it.domains.map(({ name }) => name))),
    ...differs(about, 'ips', listed(here.ips.map(rangeText)), listed(ips.map(rangeText))),
  ]
}

const differs = (about: string, field: string, here: string, there: string): RegistryDifference[] =>
  here === there ? [] : [{ what: 'differs', about, field, here, there }]

const listed = (texts: string[]) =>
  [...texts]
    .map((it) => it.toLowerCase())
    .sort()
    .join(' ')
const rangeText = ({ from, to }: { from: string; to: string }) => (from === to ? from : `${from}-${to}`)
