export interface Tally {
  passed: number
  failed: number
  skipped: number
}

export const emptyTally: Tally = { passed: 0, failed: 0, skipped: 0 }
export const singleTally = (isGood: boolean): Tally =>
  isGood ? { ...emptyTally, passed: 1 } : { ...emptyTally, failed: 1 }

export const sumTallies = (tallies: Tally[]): Tally =>
  tallies.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    emptyTally,
  )

/** The last line of every run; `.ci/run` reads it. */
export const lastLine = ({ passed, failed, skipped }: Tally) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
