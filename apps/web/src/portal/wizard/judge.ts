import type { CodeTables, Draft } from '@openbeian/contract'
import type { Filing, OrderType } from '@openbeian/filing'
import {
  adjustPacks,
  applyWrittenPack,
  evaluate,
  type Facts,
  factsOfFiles,
  isWrittenPack,
  type Pack,
  packs,
  shownBug,
  shownFinding,
} from '@openbeian/rules'
import type { Finding } from '../../kit/findings-list.tsx'

/** The rules as the provider adjusted them; worked out once for each version. */
const adjusted = new Map<string, readonly Pack[]>()

export function packsOf({ rules: { version, adjust, packs: loaded }, facts }: Draft): readonly Pack[] {
  if (adjust.length === 0 && loaded.length === 0) return packs
  const set = { id: 'provider.adjusted', version: String(version), asOf: facts.today, adjust }
  const key = [version, ...loaded.map((it) => `${it.id}@${it.version}`)].join()
  const withPacks = loaded
    .flatMap((it) => (isWrittenPack(it) ? [it] : []))
    .reduce<Pack[]>((all, pack) => applyWrittenPack(all, pack).packs, [...packs])
  const known = adjusted.get(key) ?? adjustPacks(withPacks, set).packs
  adjusted.set(key, known)
  return known
}

interface Judged {
  orderType: OrderType
  filing: Filing
  draft: Draft
  tables: CodeTables
  /** What the server found at the last save. */
  saved: Finding[]
}

/** The same rules as on the server, asked while one types; what only the server can know stays as it last said. */
export function judge({ orderType, filing, draft, tables, saved }: Judged): Finding[] {
  const inForce = packsOf(draft)
  const { findings, unknown, bugs } = evaluate(inForce, {
    orderType,
    on: draft.facts.today,
    filing,
    facts: factsOf(draft, tables),
  })
  const known = new Set(inForce.flatMap(({ rules }) => rules.map(({ id }) => id)))
  const isKnownHere = (rule: string) => known.has(rule)
  const here = [...findings.map((it) => shownFinding(inForce, it)), ...bugs.map(shownBug)]
  const isLeftOpen = ({ rule, at }: Finding) => unknown.some((it) => it.rule === rule && it.at === at)
  return [...here, ...saved.filter((it) => !isKnownHere(it.rule) || isLeftOpen(it))]
}

export function factsOf({ facts, materials }: Draft, tables: CodeTables): Facts {
  const { today: _today, providerRanges, ...known } = facts
  return {
    ...known,
    ...(providerRanges.length > 0 ? { providerRanges } : {}),
    materials,
    materialFacts: factsOfFiles(materials),
    codeTables: {
      natures: tables.natures.map(({ nature }) => nature),
      contents: tables.contents.map(entry),
      languages: tables.languages.map(entry),
      modes: tables.accessModes.map(entry),
      locations: tables.locations.map(entry),
      cancellationReasons: tables.cancellationReasons.map(entry),
      ...(tables.regions.length > 0 && { regions: regionCodes(tables) }),
    },
  }
}

/** An administration's table may still have what was dissolved elsewhere; read once for each answer of the server. */
const codesOfRegions = new WeakMap<CodeTables['regions'], string[]>()

function regionCodes({ regions }: CodeTables): string[] {
  const known = codesOfRegions.get(regions)
  if (known) return known
  const codes = regions.flatMap(({ code, children }) => [
    code,
    ...children.flatMap((city) => [city.code, ...city.children.map((county) => county.code)]),
  ])
  codesOfRegions.set(regions, codes)
  return codes
}

const entry = ({ id, zh }: { id: number; zh: string }) => ({ id, name: zh })
