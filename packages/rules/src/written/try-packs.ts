import { type Evaluation, evaluate } from '../evaluate.ts'
import type { Pack } from '../pack.ts'
import type { Bug, Finding } from '../rule.ts'
import type { Situation } from '../situation.ts'

export interface PastOrder {
  id: string
  situation: Situation
  /** Places whose values were masked: what is said of them is said of the stars, and not counted. */
  masked?: readonly string[]
}

/** `blocked`: the order cannot be handed in; `unsure`: no finding blocks, but a blocking rule is unknown. */
export type Outcome = 'blocked' | 'unsure' | 'warned' | 'passes'

export interface OrderTrial {
  id: string
  before: Outcome
  after: Outcome
  /** What was found before and is not any more. */
  gone: Finding[]
  /** What was not found before, or with another severity. */
  come: Finding[]
}

export interface PackTrial {
  orders: number
  /** The orders whose outcome changes. */
  changed: OrderTrial[]
  /** The orders that end as before, but with other findings. */
  otherFindings: OrderTrial[]
  bugs: (Bug & { order: string })[]
}

/** What past orders would have been told by other packs, each judged on the day its situation names. */
export function tryPacks(before: readonly Pack[], after: readonly Pack[], orders: readonly PastOrder[]): PackTrial {
  const trial: PackTrial = { orders: orders.length, changed: [], otherFindings: [], bugs: [] }
  for (const { id, situation, masked = [] } of orders) {
    const asked = (packs: readonly Pack[]) => withoutPlaces(evaluate(packs, situation), masked)
    const [was, is] = [asked(before), asked(after)]
    const [gone, come] = [without(was.findings, is.findings), without(is.findings, was.findings)]
    const tried = { id, before: outcomeOf(was), after: outcomeOf(is), gone, come }
    if (tried.before !== tried.after) trial.changed.push(tried)
    else if (gone.length + come.length > 0) trial.otherFindings.push(tried)
    trial.bugs.push(...is.bugs.map((bug) => ({ ...bug, order: id })))
  }
  return trial
}

function withoutPlaces(evaluation: Evaluation, masked: readonly string[]): Evaluation {
  if (masked.length === 0) return evaluation
  const places = new Set(masked)
  return { ...evaluation, findings: evaluation.findings.filter(({ at }) => !places.has(at)) }
}

/** How an order stands by what the rules say of it; a rule that breaks down is never a pass. */
export function outcomeOf({ findings, unknown, bugs }: Evaluation): Outcome {
  const has = (severity: Finding['severity']) => findings.some((it) => it.severity === severity)
  if (has('blocks')) return 'blocked'
  if (bugs.length > 0 || unknown.some(({ severity }) => severity === 'blocks')) return 'unsure'
  return has('warns') ? 'warned' : 'passes'
}

const without = (findings: Finding[], others: Finding[]): Finding[] =>
  findings.filter((it) => !others.some((other) => isSame(it, other)))

const isSame = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule && one.at === other.at && one.severity === other.severity
