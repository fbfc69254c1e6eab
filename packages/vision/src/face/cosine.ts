/** How alike two descriptions point, from -1 to 1. Human's own similarity tells people apart worse. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, ofA, ofB] = [0, 0, 0]
  for (let n = 0; n < Math.min(a.length, b.length); n++) {
    const [x, y] = [a[n] ?? 0, b[n] ?? 0]
    dot += x * y
    ofA += x * x
    ofB += y * y
  }
  return ofA === 0 || ofB === 0 ? 0 : dot / Math.sqrt(ofA * ofB)
}

/** The average of descriptions of one face; empty of none. */
export function averageOf(descriptions: readonly ArrayLike<number>[]): number[] {
  const length = descriptions[0]?.length ?? 0
  return Array.from({ length }, (_, n) => descriptions.reduce((sum, it) => sum + (it[n] ?? 0), 0) / descriptions.length)
}
