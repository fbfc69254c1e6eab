import type { Domain, Filing } from '@openbeian/filing'
import type { Answer, Once } from '../rule.ts'
import type { Facts } from '../situation.ts'

/** A back end in the mainland is filed as a website: already, or with this order. */
export function isFiledOrAbroad({ name }: Domain, { facts, once }: { facts: Facts; once: Once }): Answer {
  const here = once(websiteDomains)
  const isFiledHere = suffixesOf(name).some((it) => here.has(it))
  const { filed, addresses } = facts.domainFacts?.[name] ?? {}
  if (isFiledHere || (filed !== undefined && filed !== 'no')) return true
  if (addresses?.length === 0) return true
  const places = addresses?.map((it) => facts.addressFacts?.[it]?.inMainland)
  if (places?.every((inMainland) => inMainland === false)) return true
  if (filed === undefined || places === undefined || places.includes(undefined)) return 'unknown'
  return false
}

const websiteDomains = ({ services }: Filing): Set<string> =>
  new Set(services.filter(({ kind }) => kind === 'website').flatMap(({ domains }) => domains.map(({ name }) => name)))

/** The name itself, and what is left when labels are taken from its front. */
function suffixesOf(name: string): string[] {
  const labels = name.split('.')
  return labels.map((_, at) => labels.slice(at).join('.'))
}
