import { domainKey } from '@openbeian/filing'
import { fromBasj, type Published, type Synchronisation } from '@openbeian/regulator'
import type { RegistryDifference } from './registry.rows.ts'

/** What our registry holds of one subject. */
export interface RegistrySubject {
  regulatorId: string
  name: string
  number: string
  services: RegistryService[]
}
interface RegistryService {
  regulatorId: string
  name: string
  number: string
  domains: string[]
  ips: { from: string; to: string }[]
}

type SynchronisedFilings = NonNullable<Synchronisation['icp']>

/** How what the administration holds differs from what we hold, both of one province. */
export function differencesOf(held: readonly RegistrySubject[], sent: SynchronisedFilings) {
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

function ofSubject(here: RegistrySubject | undefined, { subject, services }: Published): RegistryDifference[] {
  const about = subject.filingNumber ?? subject.name
  if (!here) return [{ what: 'missing-here', about }]
  const known = new Map(here.services.map((it) => [it.regulatorId, it]))
  const sent = new Set(services.map((it) => String(it.regulatorId)))
  return [
    ...differs(about, { field: 'name', here: here.name, there: subject.name }),
    ...differs(about, { field: 'number', here: here.number, there: subject.filingNumber ?? '' }),
    ...services.flatMap((it) => ofService(known.get(String(it.regulatorId)), it)),
    ...here.services
      .filter((it) => !sent.has(it.regulatorId))
      .map((it): RegistryDifference => ({ what: 'missing-there', about: it.number || it.name })),
  ]
}

function ofService(here: RegistryService | undefined, it: Published['services'][number]): RegistryDifference[] {
  const about = it.filingNumber ?? it.name
  if (!here) return [{ what: 'missing-here', about }]
  const ips = it.access.flatMap((access) => access.ips)
  return [
    ...differs(about, { field: 'name', here: here.name, there: it.name }),
    ...differs(about, { field: 'number', here: here.number, there: it.filingNumber ?? '' }),
    ...differs(about, {
      field: 'domains',
      here: listed(here.domains.map(domainKey)),
      there: listed(it.domains.map(({ name }) => domainKey(name))),
    }),
    ...differs(about, { field: 'ips', here: listed(here.ips.map(rangeText)), there: listed(ips.map(rangeText)) }),
  ]
}

const differs = (
  about: string,
  { field, here, there }: { field: string; here: string; there: string },
): RegistryDifference[] => (here === there ? [] : [{ what: 'differs', about, field, here, there }])

const listed = (texts: string[]) =>
  [...texts]
    .map((it) => it.toLowerCase())
    .sort()
    .join(' ')
const rangeText = ({ from, to }: { from: string; to: string }) => (from === to ? from : `${from}-${to}`)
