import type { CodeTables as FormTables } from '@openbeian/contract'
import type { CodeTables } from '@openbeian/rules'

type Regions = FormTables['regions']

type Places = Required<Pick<CodeTables, 'regions' | 'cities'>>

const placesOf = new WeakMap<Regions, Places>()

/** The administration's code tables as the rules look at them. */
export const knownCodes = ({
  natures,
  contents,
  languages,
  accessModes,
  locations,
  preApprovals = [],
  cancellationReasons,
  regions,
}: FormTables): CodeTables => ({
  natures: natures.map((it) => it.nature),
  contents: contents.map(entry),
  languages: languages.map(entry),
  modes: accessModes.map(entry),
  locations: locations.map(entry),
  preApprovals: preApprovals.map(entry),
  cancellationReasons: cancellationReasons.map(entry),
  ...placesIn(regions),
})

const entry = ({ id, zh }: { id: number; zh: string }) => ({ id, name: zh })

/** Three thousand codes, listed once for each delivered table. */
function placesIn(regions: Regions): Places {
  const places = placesOf.get(regions) ?? { regions: regionCodes(regions), cities: cityNames(regions) }
  placesOf.set(regions, places)
  return places
}

const namesOf = new WeakMap<Regions, string[]>()

/** 行政区划 by their whole names: a part of one is a word as others are. */
export function divisionNames({ regions }: Pick<FormTables, 'regions'>): string[] {
  const names = namesOf.get(regions) ?? [
    ...new Set(
      regions
        .flatMap(({ zh, children }) => [
          zh,
          ...children.flatMap((city) => [city.zh, ...city.children.map((it) => it.zh)]),
        ])
        .filter((zh) => zh.length > 2 && !/直辖|市辖/.test(zh)),
    ),
  ]
  namesOf.set(regions, names)
  return names
}

const regionCodes = (regions: Regions): string[] =>
  regions.flatMap((province) => [
    province.code,
    ...province.children.flatMap((city) => [city.code, ...city.children.map((county) => county.code)]),
  ])

/** What only holds counties together (市辖区, 县, 省直辖县级行政区划) is no city. */
const cityNames = (regions: Regions): Record<string, string> =>
  Object.fromEntries(
    regions.flatMap(({ children }) =>
      children.filter(({ zh }) => !/辖|^县$/.test(zh)).map(({ code, zh }) => [code, zh]),
    ),
  )
