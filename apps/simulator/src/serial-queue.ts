/** Lets work begin when everything that came before it is done, failed or not. */
export function serialQueue() {
  let last: Promise<unknown> = Promise.resolve()
  return {
    runExclusive<Result>(work: () => Promise<Result>): Promise<Result> {
      const mine = last.then(work)
      last = mine.catch(() => undefined)
      return mine
    },
    /** Resolves when nothing is under way any more. */
    settled: () => last,
  }
}
