import type { Finding, UnknownRule } from '@openbeian/contract'
import {
  type Bug,
  evaluate,
  type Facts,
  type OrderStep,
  ruleNamed,
  type Sighting,
  type Situation,
  shownBug,
  shownFinding,
} from '@openbeian/rules'
import type { Deps } from '../../platform/deps.ts'
import type { PacksInForce } from '../rules/packs-in-force.ts'
import { seenToo } from '../sightings/seen-too.ts'

/** A step an order takes, and what is known of it. */
export interface StepQuery {
  step: OrderStep
  facts: Pick<Facts, 'identity' | 'sms' | 'review' | 'report'>
}

export interface StepVerdict {
  findings: Finding[]
  /** What could not be judged because a fact is missing. */
  unknown: UnknownRule[]
}

/** Findings of these rules about an order; a rule that throws an error stops the order. */
export function askRules(
  deps: Pick<Deps, 'log'>,
  {
    orderId,
    packsInForce: { packs, name },
    situation,
  }: { orderId: string; packsInForce: Pick<PacksInForce, 'packs' | 'name'>; situation: Situation },
): StepVerdict {
  const { findings, unknown, bugs } = evaluate(packs, situation)
  logBugs(deps, { orderId, rulePackVersion: name, bugs })
  return {
    findings: [...findings.map((it) => shownFinding(packs, it)), ...bugs.map(shownBug)],
    unknown: unknown.map(({ rule, at, severity }) => ({
      rule,
      at,
      severity,
      title: ruleNamed(packs, rule)?.title ?? { zh: rule, en: rule },
    })),
  }
}

/** What the rules of a step say of an order that takes it. */
export const askStep = (
  deps: Pick<Deps, 'log'>,
  {
    orderId,
    inForce,
    situation,
    step,
    facts,
    sightings = [],
  }: StepQuery & {
    orderId: string
    inForce: Pick<PacksInForce, 'packs' | 'name'>
    situation: Situation
    sightings?: readonly Sighting[]
  },
): StepVerdict =>
  askRules(deps, {
    orderId,
    packsInForce: inForce,
    situation: seenToo({ ...situation, step, facts: { ...situation.facts, ...facts } }, sightings),
  })

/** The error of a rule goes to the log alone: people are told that the rule could not be checked. */
export function logBugs(
  { log }: Pick<Deps, 'log'>,
  { orderId, rulePackVersion, bugs }: { orderId: string; rulePackVersion: string; bugs: Bug[] },
): void {
  for (const { rule, at, reason } of bugs) {
    log.error({ orderId, rule, at, reason, rulePackVersion }, 'a rule broke down')
  }
}
