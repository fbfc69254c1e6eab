import type { FieldPath } from './field-path.ts'
import { emptyService, type Filing, type Service } from './filing.ts'

/** Services in another order, or fewer of them: where each stood before, by its place now. */
export type Arrangement = readonly number[]

/** Whether every place was there, none comes twice, and one is left. */
export const isArrangement = (from: Arrangement, count: number): boolean =>
  from.length > 0 &&
  new Set(from).size === from.length &&
  from.every((it) => Number.isInteger(it) && it >= 0 && it < count)

export const arrangeServices = (filing: Filing, from: Arrangement): Filing => ({
  ...filing,
  services: from.flatMap((it) => filing.services[it] ?? []),
})

/** Where a place of the filing is afterwards; undefined: it went with its service. */
export function arrangedPath(path: FieldPath, from: Arrangement): FieldPath | undefined {
  const [list, place, ...rest] = path.split('.')
  if (list !== 'services' || place === undefined) return path
  const now = from.indexOf(Number(place))
  return now < 0 ? undefined : ['services', now, ...rest].join('.')
}

/** Another service with the people, the contents and the hosting of this one; what names it is left to be typed. */
export function anotherLike({ kind, contents, languages, manager, access, domains }: Service): Service {
  const fresh = emptyService(kind)
  const holder = domains[0]?.holder ?? ''
  return {
    ...fresh,
    contents,
    languages,
    manager,
    access,
    domains: fresh.domains.map((it) => ({ ...it, holder })),
  }
}
