import { type FieldPath, isAsked } from '@openbeian/filing'
import type { Pack } from './pack.ts'
import { type Bug, type Finding, provinceOfSubject, type Rule, type Unknown, type Verdict } from './rule.ts'
import type { Situation } from './situation.ts'

export interface Evaluation {
  findings: Finding[]
  /** What could not be judged because a fact is missing. */
  unknown: Unknown[]
  bugs: Bug[]
}

/** Judges a situation by the rules in force on its day. Pure; the same in the browser and on the server. */
export function evaluate(packs: readonly Pack[], situation: Situation): Evaluation {
  const evaluation: Evaluation = { findings: [], unknown: [], bugs: [] }
  for (const rule of packs.flatMap((pack) => pack.rules)) {
    if (rule.off || !isInForce(rule, situation)) continue
    for (const verdict of verdictsOn(rule, situation)) {
      const place = placeAsked(rule, situation, placeOf(verdict))
      if (place !== undefined) file(movedTo(place, verdict), evaluation)
    }
  }
  return evaluation
}

/** Where it is told: what an order does not ask for nobody can mend in it. */
function placeAsked({ ofOrder }: Rule, { orderType, beside, step }: Situation, at: FieldPath): FieldPath | undefined {
  if (beside || step || isAsked(orderType, at)) return at
  return ofOrder ? '' : undefined
}

function placeOf(verdict: Verdict): FieldPath {
  if (verdict.kind === 'broken') return verdict.finding.at
  if (verdict.kind === 'unknown') return verdict.unknown.at
  return verdict.kind === 'bug' ? verdict.bug.at : verdict.at
}

function movedTo(at: FieldPath, verdict: Verdict): Verdict {
  if (verdict.kind === 'broken') return { ...verdict, finding: { ...verdict.finding, at } }
  if (verdict.kind === 'unknown') return { ...verdict, unknown: { ...verdict.unknown, at } }
  return verdict
}

/** Is this rule asked on this occasion, in this province, on this day? */
export const isInForce = (rule: Rule, situation: Situation): boolean =>
  rule.appliesTo.includes(situation.beside ?? situation.orderType) &&
  rule.step === situation.step &&
  (rule.province === undefined || rule.province === provinceOfSubject(situation.filing)) &&
  (!('effectiveFrom' in rule) || rule.effectiveFrom <= situation.on) &&
  (rule.effectiveTo === undefined || situation.on <= rule.effectiveTo)

/** The verdicts of one rule; a rule that breaks down is a bug at the whole order. */
export function verdictsOn(rule: Rule, situation: Situation): Verdict[] {
  try {
    return rule.judge(situation)
  } catch (error) {
    return [{ kind: 'bug', bug: { kind: 'bug', rule: rule.id, at: '', reason: String(error) } }]
  }
}

function file(verdict: Verdict, { findings, unknown, bugs }: Evaluation): void {
  if (verdict.kind === 'broken') findings.push(verdict.finding)
  if (verdict.kind === 'unknown') unknown.push(verdict.unknown)
  if (verdict.kind === 'bug') bugs.push(verdict.bug)
}
