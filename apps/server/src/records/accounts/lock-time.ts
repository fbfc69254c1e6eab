import { hourMs } from '../../platform/time/durations.ts'

/** Wrong passwords that cost nothing but the time to type them. */
const freeTries = 10
const firstWaitMs = 30_000
const maxWaitMs = hourMs

/** How long an account is closed after this many wrong passwords in a row: 0.5, 1, 2, 4 … minutes, an hour at most. */
export const lockTimeMs = (failedTries: number): number =>
  failedTries < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (failedTries - freeTries), maxWaitMs)

/** The same as a list for the database; more tries than it is long wait as long as its last. */
export const lockTimesMs: readonly number[] = Array.from({ length: freeTries + 10 }, (_, tries) => lockTimeMs(tries))
