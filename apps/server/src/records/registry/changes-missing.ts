import type { FieldPath, Filing, Service } from '@openbeian/filing'

type Leaf = string | number | boolean
const isLeaf = (part: unknown): part is Leaf => ['string', 'number', 'boolean'].includes(typeof part)

/** The fields an order changes that what is filed does not show; all three as the wire has them, of the same services in the same order. */
export function changesMissing(before: Filing, wanted: Filing, filed: Filing): FieldPath[] {
  const leaves = (it: Filing) => leavesOf(withSortedLists(it))
  const [was, shall, is] = [leaves(before), leaves(wanted), leaves(filed)]
  const paths = new Set([...was.keys(), ...shall.keys()])
  return [...paths].filter((path) => was.get(path) !== shall.get(path) && is.get(path) !== shall.get(path))
}

type Leaves = Map<FieldPath, Leaf>

/** Lists are published in any order. */
export const withSortedLists = (filing: Filing): Filing => ({ ...filing, services: filing.services.map(sorted) })

const sorted = (service: Service): Service => ({
  ...service,
  contents: service.contents.toSorted(),
  languages: service.languages.toSorted(),
  domains: service.domains.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  access: service.access.map((it) => ({
    ...it,
    modes: it.modes.toSorted(),
    locations: it.locations.toSorted(),
    ips: it.ips.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
  })),
})

function leavesOf(part: unknown, path = '', found: Leaves = new Map()): Leaves {
  if (typeof part === 'object' && part !== null) {
    for (const [name, inside] of Object.entries(part)) leavesOf(inside, path ? `${path}.${name}` : name, found)
  } else if (isLeaf(part)) found.set(path, part)
  return found
}
