import { type AdjustmentSet, adjustPacks } from '../adjust-packs.ts'
import { type LintFault, lintAsWritten, lintPacks } from '../lint-packs.ts'
import type { Pack } from '../pack.ts'
import type { Situation } from '../situation.ts'
import { sources } from '../sources.ts'
import { both, type Text } from '../text.ts'
import { type FamilyRow, ruleOfRow } from './families.ts'

/** A pack that is written without a release: changes to rules that there are, and rules that need no code. */
export interface WrittenPack extends AdjustmentSet {
  rows: readonly FamilyRow[]
}

type SourcedRows = readonly { basis: { source: string | readonly string[] } }[]

/** The sources of a pack that nobody knows here, and where they stand: what its shape cannot say. */
export const unknownSources = (rows: SourcedRows): { at: string; reason: Text }[] =>
  rows.flatMap(({ basis }, index) =>
    [basis.source]
      .flat()
      .filter((source) => !Object.hasOwn(sources, source))
      .map((source) => ({
        at: `rows.${index}.basis.source`,
        reason: both(
          `没有这个来源：${source}；可用：${Object.keys(sources).join('、')}。`,
          `There is no source ${source}; there are: ${Object.keys(sources).join(', ')}.`,
        ),
      })),
  )

/** Whether every source a pack names is one that is known here. */
export const isWrittenPack = (shaped: { rows: SourcedRows }): shaped is WrittenPack =>
  unknownSources(shaped.rows).length === 0

interface Applied {
  packs: Pack[]
  faults: LintFault[]
}

/**
 * The packs with a written one that was linted before, without its situations; a release may have lost what it names. One
 * fault refuses the whole pack.
 */
export function applyWrittenPack(packs: readonly Pack[], written: WrittenPack): Applied {
  const { id, version, asOf, rows } = written
  const adjusted = adjustPacks(packs, written)
  const own: Pack = { id, version, asOf, rules: rows.map(ruleOfRow) }
  const known = new Set(packs.flatMap(({ rules }) => rules.map((rule) => rule.id)))
  const fault = (rule: string, reason: Text) => ({ pack: id, rule, reason })
  const faults = [
    ...adjusted.faults,
    ...packs
      .filter((pack) => pack.id === id)
      .map(() => fault('', both('已有这个名称的规则包', 'there is a pack of this id'))),
    ...own.rules.flatMap((rule) => [
      ...(known.has(rule.id) ? [fault(rule.id, both('已有这个编号的规则', 'there is a rule of this id'))] : []),
      ...lintAsWritten(rule).map((reason) => fault(rule.id, reason)),
    ]),
  ]
  if (faults.length > 0) return { packs: [...packs], faults }
  return { packs: own.rules.length > 0 ? [...adjusted.packs, own] : adjusted.packs, faults }
}

/**
 * The packs with a written one added. Its rules are linted like all others, with situations that satisfy and break them;
 * one fault refuses the whole pack.
 */
export function addWrittenPack(packs: readonly Pack[], written: WrittenPack, situations: Situation[]): Applied {
  const { id, version, asOf, rows } = written
  const adjusted = adjustPacks(packs, written)
  if (rows.length === 0) return adjusted
  const own: Pack = { id, version, asOf, rules: rows.map(ruleOfRow) }
  const faults = [
    ...adjusted.faults,
    ...packs
      .filter((pack) => pack.id === id)
      .map(() => ({ pack: id, rule: '', reason: both('已有这个名称的规则包', 'there is a pack of this id') })),
    ...lintPacks([...packs, own], situations, [own]),
  ]
  return faults.length > 0 ? { packs: [...packs], faults } : { packs: [...adjusted.packs, own], faults }
}
