import { compare, valid } from 'semver'

/** What we read of an OSV record (https://ossf.github.io/osv-schema/). */
export interface Advisory {
  id: string
  modified: string
  withdrawn?: string
  summary?: string
  affected?: AffectedPackage[]
  database_specific?: { severity?: string }
}

interface AffectedPackage {
  package?: { ecosystem: string; name: string }
  ranges?: { type: string; events: RangeEvent[] }[]
  versions?: string[]
}

type RangeEvent = { introduced?: string; fixed?: string; last_affected?: string; limit?: string }

export const isAdvisory = (value: unknown): value is Advisory =>
  typeof value === 'object' && value !== null && 'id' in value && 'modified' in value

export const packagesOf = ({ affected = [] }: Advisory): string[] =>
  affected.flatMap((it) => (it.package?.ecosystem === 'npm' ? [it.package.name] : []))

/** Whether a version of an npm package is among those an advisory names. */
export function isAffected(advisory: Advisory, name: string, version: string): boolean {
  if (advisory.withdrawn !== undefined || valid(version) === null) return false
  const affected = advisory.affected?.filter((it) => it.package?.ecosystem === 'npm' && it.package.name === name) ?? []
  return affected.some(
    ({ ranges = [], versions = [] }) =>
      versions.includes(version) || ranges.some((it) => it.type === 'SEMVER' && isInside(it.events, version)),
  )
}

/** The versions that mend it. */
export const fixedIn = ({ affected = [] }: Advisory, name: string): string[] =>
  affected
    .filter((it) => it.package?.name === name)
    .flatMap(({ ranges = [] }) => ranges.flatMap(({ events }) => events.flatMap(({ fixed }) => fixed ?? [])))

/** Events in the order of their versions switch a range on and off; `0` is before every version. */
function isInside(events: RangeEvent[], version: string): boolean {
  const sorted = events.toSorted((a, b) => compare(versionOf(a), versionOf(b)))
  return sorted.reduce((inside, event) => {
    const distance = compare(version, versionOf(event))
    if (event.introduced !== undefined) return distance >= 0 ? true : inside
    if (event.last_affected !== undefined) return distance > 0 ? false : inside
    return distance >= 0 ? false : inside
  }, false)
}

function versionOf({ introduced, fixed, last_affected, limit }: RangeEvent): string {
  const version = introduced ?? fixed ?? last_affected ?? limit
  return version === undefined || version === '0' ? '0.0.0-0' : version
}
