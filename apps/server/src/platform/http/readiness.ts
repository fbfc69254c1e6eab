import { setTimeout as sleep } from 'node:timers/promises'
import { secondMs } from '../time/durations.ts'

/** Something a server needs, or does better with. */
export interface ReadinessCheck {
  name: string
  /** Without it this server is of no use; what only lessens it makes it degraded, and others are no better off. */
  isNeeded: boolean
  /** What is wrong, without names of persons or places: anybody may ask. Undefined: nothing. Whatever it throws is a fault. */
  findFault(): Promise<string | undefined>
}

interface CheckAnswer {
  check: string
  state: 'ok' | 'missing' | 'degraded'
  fault?: string
}

export interface Readiness {
  /** Sentences: what a server needs and has not. */
  missing: string[]
  /** Names of what lessens it. */
  degraded: string[]
  checks: CheckAnswer[]
}

/** For whoever asks whether this server can do its work. */
export type FindReadiness = () => Promise<Readiness>

const patienceMs = 3 * secondMs

/** Looks at all of them at once; what does not answer in time is a fault. */
export async function findReadiness(checks: readonly ReadinessCheck[], waitMs = patienceMs): Promise<Readiness> {
  const answers = await Promise.all(checks.map((it) => answerOf(it, waitMs)))
  return {
    missing: answers.flatMap(({ state, fault }) => (state === 'missing' && fault ? [fault] : [])),
    degraded: answers.flatMap(({ state, check }) => (state === 'degraded' ? [check] : [])),
    checks: answers,
  }
}

async function answerOf({ name, isNeeded, findFault }: ReadinessCheck, waitMs: number): Promise<CheckAnswer> {
  const waiting = new AbortController()
  const late = sleep(waitMs, `${name} does not answer`, { signal: waiting.signal, ref: false })
  late.catch(() => {})
  const fault = await Promise.race([findFault().catch(() => `${name} cannot be looked at`), late])
  waiting.abort()
  return fault === undefined
    ? { check: name, state: 'ok' }
    : { check: name, state: isNeeded ? 'missing' : 'degraded', fault }
}

/** The same, looked at once in so long: it costs something, or somebody else. */
export function atMostEvery(ms: number, findFault: ReadinessCheck['findFault']): ReadinessCheck['findFault'] {
  let last: { at: number; found: Promise<string | undefined> } | undefined
  return () => {
    if (!last || Date.now() - last.at > ms) last = { at: Date.now(), found: findFault() }
    return last.found
  }
}
