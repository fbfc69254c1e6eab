/** Lets work begin when everything that came before it is done, failed or not. */
export function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()
  return {
    inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
      const mine = last.then(work)
      last = mine.catch(() => undefined)
      return mine
    },
    /** Resolves when nothing is under way any more. */
    settled: () => last,
  }
}
