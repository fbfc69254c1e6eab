import type { CodeTables as FormTables } from '@openbeian/contract'
import type { CodeTables } from '@openbeian/rules'

type Regions = FormTables['regions']

const codesOf = new WeakMap<Regions, string[]>()

/** The administration's code tables as the rules look at them. */
export const knownCodes = ({
  natures,
  contents,
  languages,
  accessModes,
  locations,
  cancellationReasons,
  regions,
}: FormTables): CodeTables => ({
  natures: natures.map((it) => it.nature),
  contents: contents.map(entry),
  languages: languages.map(entry),
  modes: accessModes.map(entry),
  locations: locations.map(entry),
  cancellationReasons: cancellationReasons.map(entry),
  regions: regionCodes(regions),
})

const entry = ({ id, zh }: { id: number; zh: string }) => ({ id, name: zh })

/** Three thousand codes, listed once for each delivered table. */
function regionCodes(regions: Regions): string[] {
  const codes =
    codesOf.get(regions) ??
    regions.flatMap((province) => [
      province.code,
      ...province.children.flatMap((city) => [city.code, ...city.children.map((county) => county.code)]),
    ])
  codesOf.set(regions, codes)
  return codes
}
