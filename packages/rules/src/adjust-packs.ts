import type { IsoDate } from '@openbeian/filing'
import { type LintFault, lintAsWritten } from './lint-packs.ts'
import type { Pack } from './pack.ts'
import type { Rule, RuleChanges, Severity } from './rule.ts'
import { both, type Text } from './text.ts'

/** What a provider changes of one rule without a release: switched, dated, weighted or worded otherwise. */
export interface Adjustment {
  rule: string
  switch?: 'on' | 'off'
  /** Since when, and to which last day, it counts. */
  effectiveFrom?: IsoDate
  effectiveTo?: IsoDate
  severity?: Severity
  message?: Text
  whatToDo?: Text
  /** Who decided it and why; shown where a rule is switched off. */
  why: Text
}

/** Adjustments that count together; each change to them is a version of its own. */
export interface AdjustmentSet {
  id: string
  version: string
  asOf: IsoDate
  adjust: readonly Adjustment[]
}

/**
 * The packs with a provider's adjustments. One faulty adjustment refuses all, and the packs stay as they were. A public
 * rule may block only as far as its basis carries; a house rule of the provider may block. What a rule asks cannot be
 * adjusted, and reworded sentences may use only the words the rule provides.
 */
export function adjustPacks(
  packs: readonly Pack[],
  { id, version, asOf, adjust }: AdjustmentSet,
): { packs: Pack[]; faults: LintFault[] } {
  const all = new Map(packs.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)))
  const adjusted = new Map<string, Rule>()
  const faults: LintFault[] = []
  for (const adjustment of adjust) {
    const present = all.get(adjustment.rule)
    const made = present?.with(changesOf(adjustment))
    const reasons =
      made && present ? faultsOf(adjustment, present, made) : [both('没有这条规则', 'there is no such rule')]
    if (adjusted.has(adjustment.rule)) reasons.push(both('同一条规则调整了两次', 'it is adjusted twice'))
    if (made) adjusted.set(adjustment.rule, made)
    faults.push(...reasons.map((reason) => ({ pack: id, rule: adjustment.rule, reason })))
  }
  if (faults.length > 0 || adjusted.size === 0) return { packs: [...packs], faults }
  return { packs: packs.map((pack) => withRules(pack, adjusted, { id, version, asOf })), faults }
}

function changesOf({ rule: _rule, switch: turn, why, ...changes }: Adjustment): RuleChanges {
  if (turn === undefined) return changes
  return { ...changes, off: turn === 'off' ? why : null }
}

function faultsOf({ rule: _rule, why, ...changes }: Adjustment, present: Rule, made: Rule): Text[] {
  const reasons = lintAsWritten(made)
  if (Object.keys(changes).length === 0) reasons.push(both('没有作任何改动', 'it changes nothing'))
  if (!why.zh.trim() || !why.en.trim())
    reasons.push(both('没有用两种语言写明原因', 'it does not say why in both languages'))
  for (const word of made.words)
    if (!present.words.includes(word)) reasons.push(both(`没有内容可填入 {${word}}`, `nothing provides {${word}}`))
  return reasons
}

function withRules(
  pack: Pack,
  adjusted: Map<string, Rule>,
  { id, version, asOf }: Omit<AdjustmentSet, 'adjust'>,
): Pack {
  if (!pack.rules.some((rule) => adjusted.has(rule.id))) return pack
  return {
    ...pack,
    version: `${pack.version}+${id}@${version}`,
    asOf: asOf > pack.asOf ? asOf : pack.asOf,
    rules: pack.rules.map((rule) => adjusted.get(rule.id) ?? rule),
  }
}
