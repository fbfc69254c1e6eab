/** How work that failed is tried again. */
export interface RetryPlan<Reason extends string = never> {
  /** Before the second try; each further pause is twice the one before. */
  firstPauseMs: number
  /** Pauses grow no longer than this. */
  maxPauseMs?: number
  /** Left out: it is tried until it succeeds. */
  maxTries?: number
  /** What passes by itself; whatever else is said is permanent, and tried no more. Left out: everything passes. */
  passing?: readonly Reason[]
}

interface FailedTry<Reason extends string> {
  /** How many tries have failed, this one included. */
  triesFailed: number
  reason?: Reason
  at: Date
}

/** What keeps an engine in another process from answering for a while, whatever it works on. */
export const engineTroubles = ['busy', 'timed-out', 'crashed'] as const

/** When the next try is due; undefined when there is none. */
export function nextTryAt<Reason extends string>(
  { maxTries = Number.POSITIVE_INFINITY, passing, ...plan }: RetryPlan<Reason>,
  { triesFailed, reason, at }: FailedTry<Reason>,
): Date | undefined {
  const isPermanent = reason !== undefined && passing?.includes(reason) === false
  return isPermanent || triesFailed >= maxTries ? undefined : new Date(at.getTime() + pauseMs(plan, triesFailed))
}

/** How long to wait after so many failed tries. */
export const pauseMs = (
  { firstPauseMs, maxPauseMs = Number.POSITIVE_INFINITY }: Pick<RetryPlan, 'firstPauseMs' | 'maxPauseMs'>,
  triesFailed: number,
): number => Math.min(maxPauseMs, firstPauseMs * 2 ** (triesFailed - 1))
