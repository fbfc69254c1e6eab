/** The last of those that wait, by what they wait for. */
const last = new Map<string, Promise<unknown>>()

/** Runs what has the same key one after the other, in this process; whether one of them failed is not the next one's affair. */
export async function oneAfterTheOther<Result>(key: string, run: () => Promise<Result>): Promise<Result> {
  const former = last.get(key) ?? Promise.resolve()
  const mine = former.then(run, run)
  last.set(key, mine)
  try {
    return await mine
  } finally {
    if (last.get(key) === mine) last.delete(key)
  }
}
