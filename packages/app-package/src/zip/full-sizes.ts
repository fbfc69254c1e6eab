import type { Cursor } from '../cursor.ts'

const zip64Tag = 1
const unsaid = 0xffffffff

interface Sizes {
  packedBytes: number
  sizeBytes: number
  headAt: number
}

/** What does not fit four bytes stands in the extra field of zip64, in this order, and only what does not fit. */
export function fullSizes(sizes: Sizes, extra: Cursor): Sizes {
  if (Object.values(sizes).every((it) => it !== unsaid)) return sizes
  while (extra.left() >= 4) {
    const tag = extra.u16()
    const length = extra.u16()
    if (tag === zip64Tag) {
      const full = { ...sizes }
      for (const key of ['sizeBytes', 'packedBytes', 'headAt'] as const)
        if (sizes[key] === unsaid) full[key] = extra.u64()
      return full
    }
    extra.take(length)
  }
  return sizes
}
