import type { Domain, Filing } from '@openbeian/filing'
import type { Answer } from '../rule.ts'
import type { Facts } from '../situation.ts'

/** A back end in the mainland is filed as a website: already, or with this order. */
export function isFiledOrAbroad({ name }: Domain, { filing, facts }: { filing: Filing; facts: Facts }): Answer {
  const isFiledHere = filing.services.some(
    ({ kind, domains }) => kind === 'website' && domains.some((it) => name === it.name || name.endsWith(`.${it.name}`)),
  )
  const { filed, addresses } = facts.domainFacts?.[name] ?? {}
  if (isFiledHere || (filed !== undefined && filed !== 'no')) return true
  if (addresses?.length === 0) return true
  const places = addresses?.map((it) => facts.addressFacts?.[it]?.inMainland)
  if (places?.every((inMainland) => inMainland === false)) return true
  if (filed === undefined || places === undefined || places.includes(undefined)) return 'unknown'
  return false
}
