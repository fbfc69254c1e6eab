import type { CodeTables, Draft } from '@openbeian/contract'
import type { Filing, OrderType } from '@openbeian/filing'
import {
  adjustPacks,
  evaluate,
  type Facts,
  factsOfFiles,
  type Pack,
  packs,
  shownBug,
  shownFinding,
} from '@openbeian/rules'
import type { Finding } from '../../kit/findings-list.tsx'

const knownHere = new Set(packs.flatMap(({ rules }) => rules.map(({ id }) => id)))

/** The rules as the provider adjusted them; worked out once for each version. */
const adjusted = new Map<number, readonly Pack[]>()

export function packsOf({ rules: { version, adjust }, facts }: Draft): readonly Pack[] {
  if (adjust.length === 0) return packs
  const set = { id: 'provider.adjusted', version: String(version), asOf: facts.today, adjust }
  const known = adjusted.get(version) ?? adjustPacks(packs, set).packs
  adjusted.set(version, known)
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
  const here = [...findings.map((it) => shownFinding(inForce, it)), ...bugs.map(shownBug)]
  const isLeftOpen = ({ rule, at }: Finding) => unknown.some((it) => it.rule === rule && it.at === at)
  return [...here, ...saved.filter((it) => !knownHere.has(it.rule) || isLeftOpen(it))]
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
    },
  }
}

const entry = ({ id, zh }: { id: number; zh: string }) => ({ id, name: zh })
