import { type FieldPath, findProvince, type IsoDate, isFieldAsked } from '@openbeian/filing'
import { inOneSpelling } from './one-spelling.ts'
import type { Pack } from './pack.ts'
import {
  type Bug,
  emptyCache,
  type Fault,
  type Finding,
  type PlaceCache,
  provinceOfSubject,
  type Rule,
  type Told,
  type Unknown,
  type Verdict,
} from './rule.ts'
import type { Situation } from './situation.ts'

export interface Evaluation {
  findings: Finding[]
  /** What could not be judged because a fact is missing. */
  unknown: Unknown[]
  bugs: Bug[]
}

/** Judges a situation by the rules in force on its day. Pure; the same in the browser and on the server. */
export function evaluate(packs: readonly Pack[], asTyped: Situation): Evaluation {
  const situation = inOneSpelling(asTyped)
  const evaluation: Evaluation = { findings: [], unknown: [], bugs: [] }
  const seen = emptyCache()
  const said = new Set<string>()
  for (const rule of rulesFor(packs, situation)) {
    for (const verdict of verdictsOn(rule, situation, seen, 'faults')) {
      if (verdict.kind === 'holds') continue
      const place = placeAsked(rule, situation, placeOf(verdict))
      if (place !== undefined) addOnce(movedTo(place, verdict), evaluation, said)
    }
  }
  return evaluation
}

/** By packs, then by occasion, step, province and day: of some hundred rules most are never asked of an order. */
const sorted = new WeakMap<readonly Pack[], Map<string, Rule[]>>()

/** All occasions of all provinces on one day. */
const maxSorted = 4000

function rulesFor(packs: readonly Pack[], situation: Situation): Rule[] {
  const known = sorted.get(packs) ?? new Map<string, Rule[]>()
  if (known.size === 0) sorted.set(packs, known)
  const { orderType, beside = '', step = '', on, filing } = situation
  const province = provinceOfSubject(filing)
  const key = `${orderType} ${beside} ${step} ${findProvince(province) ? province : ''} ${on}`
  const rules = known.get(key)
  if (rules) return rules
  if (known.size >= maxSorted) known.clear()
  const asked = packs.flatMap((pack) => pack.rules).filter((rule) => !rule.off && isInForce(rule, situation))
  known.set(key, asked)
  return asked
}

/**
 * The place a finding is shown at. A finding at a field the order does not ask for is moved to the whole order where the
 * rule stands for it, and dropped otherwise.
 */
function placeAsked({ ofOrder }: Rule, { orderType, beside, step }: Situation, at: FieldPath): FieldPath | undefined {
  if (beside || step || isFieldAsked(orderType, at)) return at
  return ofOrder ? '' : undefined
}

function placeOf(verdict: Fault): FieldPath {
  if (verdict.kind === 'broken') return verdict.finding.at
  return verdict.kind === 'unknown' ? verdict.unknown.at : verdict.bug.at
}

function movedTo(at: FieldPath, verdict: Fault): Fault {
  if (verdict.kind === 'broken') return { ...verdict, finding: { ...verdict.finding, at } }
  if (verdict.kind === 'unknown') return { ...verdict, unknown: { ...verdict.unknown, at } }
  return verdict
}

/** Is this rule asked on this occasion, in this province, on this day? */
export const isInForce = (rule: Rule, situation: Situation): boolean =>
  isAskedOf(rule, situation) && countsOn(rule, situation.on)

const isAskedOf = (rule: Rule, situation: Situation): boolean =>
  rule.appliesTo.includes(situation.beside ?? situation.orderType) &&
  rule.step === situation.step &&
  (rule.province === undefined || rule.province === provinceOfSubject(situation.filing))

const countsOn = (rule: Rule, on: IsoDate): boolean =>
  (!('effectiveFrom' in rule) || rule.effectiveFrom <= on) && (rule.effectiveTo === undefined || on <= rule.effectiveTo)

/** The verdicts of one rule; a rule that breaks down is a bug at the whole order. */
export function verdictsOn(rule: Rule, situation: Situation, seen?: PlaceCache, told?: Told): readonly Verdict[] {
  try {
    return rule.judge(situation, seen, told)
  } catch (error) {
    return [{ kind: 'bug', bug: { kind: 'bug', rule: rule.id, at: '', reason: String(error) } }]
  }
}

/** The pages of a paper lie at one place: what is said of several is said once. */
function addOnce(verdict: Fault, { findings, unknown, bugs }: Evaluation, said: Set<string>): void {
  if (verdict.kind === 'bug') return void bugs.push(verdict.bug)
  const { rule, at } = verdict.kind === 'broken' ? verdict.finding : verdict.unknown
  const words = verdict.kind === 'broken' ? verdict.finding.message.zh : ''
  const key = `${verdict.kind}\n${rule}\n${at}\n${words}`
  if (said.has(key)) return
  said.add(key)
  if (verdict.kind === 'broken') findings.push(verdict.finding)
  else unknown.push(verdict.unknown)
}
