import type { Pixels } from '../quality/pixels.ts'

const side = 32

/** 32 by 32 averages of a picture in grey. */
export function smallGrey({ data, width, height }: Pixels): Uint8Array {
  const sums = new Float64Array(side * side)
  const counts = new Uint32Array(side * side)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      const cell = Math.floor((y * side) / height) * side + Math.floor((x * side) / width)
      sums[cell] =
        (sums[cell] ?? 0) + 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  return Uint8Array.from(sums, (sum, n) => sum / Math.max(1, counts[n] ?? 0))
}

/** Mean difference in grey levels. */
export const meanDifference = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((sum, value, n) => sum + Math.abs(value - (b[n] ?? 0)), 0) / a.length
