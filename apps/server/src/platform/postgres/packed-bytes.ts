/** Many values of bytes as one parameter: a list of them would travel as text, twice its size, and be parsed again. */
export interface PackedBytes {
  all: Buffer
  /** Where each begins, counted from 1 as SQL does, and how long it is; null where there is none. */
  from: (number | null)[]
  size: (number | null)[]
}

/** For `substr(all, from, size)`. */
export function packBytes(values: readonly (Buffer | null)[]): PackedBytes {
  const packed: PackedBytes = { all: Buffer.concat(values.filter((it) => it !== null)), from: [], size: [] }
  let next = 1
  for (const it of values) {
    packed.from.push(it && next)
    packed.size.push(it?.length ?? null)
    next += it?.length ?? 0
  }
  return packed
}
