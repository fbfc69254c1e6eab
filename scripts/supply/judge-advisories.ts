import { type Advisory, fixedIn, isAffected, packagesOf } from './advisory.ts'
import { type AdvisoryList, ageInDays } from './advisory-list.ts'
import type { ProductionPackage } from './lock-file.ts'

/** An advisory that does not hold for us, with the reason, until somebody looks again. */
export interface AcceptedAdvisory {
  id: string
  name: string
  why: string
  until: string
}

interface Question {
  packages: ProductionPackage[]
  list: AdvisoryList
  accepted: readonly AcceptedAdvisory[]
  now: Date
  maxAgeDays: number
}

/** Faults, one sentence each; an outdated list is a fault too, because it cannot know newer vulnerabilities. */
export function advisoryFaults({ packages, list, accepted, now, maxAgeDays }: Question): string[] {
  const age = ageInDays(list.day, now)
  const old = age > maxAgeDays ? [`the list is of ${list.day}, ${age} days old: bring in a newer one`] : []
  const today = now.toISOString().slice(0, 10)
  const isAccepted = ({ id }: Advisory, name: string) =>
    accepted.some((it) => it.id === id && it.name === name && it.until >= today)
  const byName = Map.groupBy(
    list.records.flatMap((record) => packagesOf(record).map((name) => ({ name, record }))),
    ({ name }) => name,
  )
  const found = packages.flatMap((it) => {
    const records = new Set((byName.get(it.name) ?? []).map(({ record }) => record))
    const hits = [...records].filter(
      (record) => isAffected(record, it.name, it.version) && !isAccepted(record, it.name),
    )
    return hits.map((record) => sentence(record, it))
  })
  return [...old, ...found]
}

function sentence(advisory: Advisory, { name, version, path }: ProductionPackage): string {
  const fixed = fixedIn(advisory, name)
  const severity = advisory.database_specific?.severity ?? 'severity unknown'
  const remedy = fixed.length > 0 ? `mended in ${fixed.join(', ')}` : 'not mended'
  return `${advisory.id} (${severity}) ${name} ${version} at ${path}: ${advisory.summary ?? ''}; ${remedy}`
}
