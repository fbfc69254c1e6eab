/** Chance that repeats itself: the same seed throws the same numbers. */
export interface Dice {
  /** At least `low`, less than `high`. */
  between(low: number, high: number): number
  /** Both ends included. */
  whole(low: number, high: number): number
  pick<Value>(values: readonly Value[]): Value
  chance(share: number): boolean
}

/** Mulberry32. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + next() * (high - low)
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1))
  return {
    between,
    whole,
    pick: (values) => values[whole(0, values.length - 1)] as never,
    chance: (share) => next() < share,
  }
}
