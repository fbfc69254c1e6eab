import { type AdjustmentSet, adjustPacks } from '../adjust-packs.ts'
import { type LintFault, lintPacks } from '../lint-packs.ts'
import type { Pack } from '../pack.ts'
import type { Situation } from '../situation.ts'
import { type FamilyRow, ruleOfRow } from './families.ts'

/** A pack that is written without a release: changes to rules that there are, and rules that need no code. */
export interface WrittenPack extends AdjustmentSet {
  rows: readonly FamilyRow[]
}

/**
 * The packs with a written one added. Its rules are linted like all others, with situations that satisfy and break them;
 * one fault refuses the whole pack.
 */
export function addWrittenPack(
  packs: readonly Pack[],
  written: WrittenPack,
  situations: Situation[],
): { packs: Pack[]; faults: LintFault[] } {
  const { id, version, asOf, rows } = written
  const adjusted = adjustPacks(packs, written)
  if (rows.length === 0) return adjusted
  const own: Pack = { id, version, asOf, rules: rows.map(ruleOfRow) }
  const faults = [
    ...adjusted.faults,
    ...packs.filter((pack) => pack.id === id).map(() => ({ pack: id, rule: '', reason: 'there is a pack of this id' })),
    ...lintPacks([...packs, own], situations, [own]),
  ]
  return faults.length > 0 ? { packs: [...packs], faults } : { packs: [...adjusted.packs, own], faults }
}
