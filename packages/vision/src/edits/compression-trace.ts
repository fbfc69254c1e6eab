import { heightOf, type Quad, widthOf } from '../ocr/quad.ts'
import type { Pixels } from '../quality/pixels.ts'
import { cellsOf, type SentLine } from './sent-line.ts'

/** Luminance as JPEG's example table quantises it at quality 50 (ITU-T T.81, K.1): the frequencies looked at, with their column and row. */
const frequencies = [
  [1, 0, 11],
  [2, 0, 10],
  [3, 0, 16],
  [4, 0, 24],
  [0, 1, 12],
  [1, 1, 12],
  [2, 1, 14],
  [3, 1, 19],
  [0, 2, 14],
  [1, 2, 13],
  [2, 2, 16],
  [0, 3, 14],
  [1, 3, 17],
  [0, 4, 18],
] as const
const side = 8
const cosines = Array.from({ length: 5 }, (_, u) =>
  Float64Array.from(
    { length: side },
    (_, x) => (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16),
  ),
)
/** Finer steps are lost where the server writes the picture anew. */
const [coarsest, finest] = [40, 84]
/** Smaller coefficients say nothing: any step has them. */
const least = 0.3
const minCoefficients = 12
/** More blocks tell nothing new of the quality. */
const maxSample = 600
/** So near to multiples are coefficients, in shares of a step, where the trace is plain. */
const clear = 0.13
/** A picture that was compressed once only lies on its multiples altogether: what rounding does to it is no trace. */
const leastDeviation = 0.06
/** So many characters are looked at together, of a shorter value all. */
const run = 3

/**
 * For each line how far, in standard errors, the part with the fewest traces of an earlier compression lies from all lines. A
 * photograph keeps multiples of the steps it was quantised by; what was put in later has none, or others.
 */
export function compressionTraces(picture: Pixels, grey: Float32Array, lines: readonly SentLine[]): number[] {
  const blocks = new Map<number, Float64Array>()
  const coefficientsOf = (block: number) => {
    const known = blocks.get(block) ?? transformed(picture, grey, block)
    blocks.set(block, known)
    return known
  }
  const cells = lines.map((it) => blocksOfCells(picture, it))
  const all = [...new Set(cells.flat(2))]
  const every = Math.ceil(all.length / maxSample)
  const sample = all.filter((_, n) => n % every === 0).map(coefficientsOf)
  const quality = closest(sample)
  if (quality === undefined) return lines.map(() => 0)
  const steps = stepsAt(quality)
  const usual = spread(sample, steps)
  // fine steps are nearly lost in those of the last compression: what is left says less
  const weight = Math.min(1, clear / usual.mean) / usual.deviation
  return cells.map((ofLine) => {
    const length = Math.min(run, ofLine.length)
    const parts = ofLine.slice(length - 1).map((_, n) => new Set(ofLine.slice(n, n + length).flat()))
    return parts.reduce((max, part) => {
      const { mean, count } = spread([...part].map(coefficientsOf), steps)
      return count < minCoefficients ? max : Math.max(max, (mean - usual.mean) * weight * Math.sqrt(count))
    }, 0)
  })
}

/** The quality whose steps the coefficients lie nearest to. */
function closest(sample: Float64Array[]): number | undefined {
  let [best, quality]: [number, number | undefined] = [Number.POSITIVE_INFINITY, undefined]
  for (let tried = coarsest; tried <= finest; tried++) {
    const { mean, count } = spread(sample, stepsAt(tried))
    if (count > minCoefficients * 2 && mean < best) [best, quality] = [mean, tried]
  }
  return quality
}

const stepsAt = (quality: number): number[] => {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality
  return frequencies.map(([, , step]) => Math.max(1, Math.floor((step * scale + 50) / 100)))
}

/** How far coefficients lie from multiples of the steps, in shares of a step. */
function spread(some: Float64Array[], steps: number[]): { mean: number; deviation: number; count: number } {
  let [sum, squares, count] = [0, 0, 0]
  for (const coefficients of some)
    for (let n = 0; n < coefficients.length; n++) {
      const share = Math.abs(coefficients[n] ?? 0) / (steps[n] ?? 1)
      if (share < least) continue
      const off = Math.abs(share - Math.round(share))
      sum += off
      squares += off * off
      count += 1
    }
  const mean = sum / Math.max(1, count)
  return {
    mean,
    deviation: Math.max(leastDeviation, Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean))),
    count,
  }
}

/** Brighter than this a channel may have been cut to white, and keeps no multiples. */
const white = 252

/** The cosine transform of a block, only the frequencies looked at; none of one that was cut to white. */
function transformed({ data, width }: Pixels, grey: Float32Array, block: number): Float64Array {
  const across = Math.floor(width / side)
  const from = Math.floor(block / across) * side * width + (block % across) * side
  for (let y = 0; y < side; y++)
    for (let at = (from + y * width) * 3; at < (from + y * width + side) * 3; at++)
      if ((data[at] ?? 0) > white) return new Float64Array(0)
  const rows = new Float64Array(side * cosines.length)
  for (let y = 0; y < side; y++)
    for (const [u, cosine] of cosines.entries()) {
      let sum = 0
      for (let x = 0; x < side; x++) sum += (grey[from + y * width + x] ?? 0) * (cosine[x] ?? 0)
      rows[y * cosines.length + u] = sum
    }
  return Float64Array.from(frequencies, ([u, v]) => {
    let sum = 0
    for (let y = 0; y < side; y++) sum += (rows[y * cosines.length + u] ?? 0) * (cosines[v]?.[y] ?? 0)
    return sum
  })
}

/** The blocks that the middle of each character of a line touches. */
function blocksOfCells({ width, height }: Pixels, line: SentLine): number[][] {
  const [across, down] = [widthOf(line.quad), heightOf(line.quad)]
  const [columns, rows] = [Math.floor(width / side), Math.floor(height / side)]
  return cellsOf(line, across, down).map(({ from, to }) => {
    const corners = [from, to].flatMap((it) => [0.1, 0.9].map((v) => pointOn(line.quad, it / across, v)))
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
    const found: number[] = []
    for (let y = blockAt(Math.min(...ys)); y < Math.min(rows, Math.max(...ys) / side); y++)
      for (let x = blockAt(Math.min(...xs)); x < Math.min(columns, Math.max(...xs) / side); x++)
        found.push(y * columns + x)
    return found
  })
}

const blockAt = (place: number): number => Math.max(0, Math.floor(place / side))

function pointOn([a, b, , d]: Quad, u: number, v: number): [number, number] {
  return [a[0] + (b[0] - a[0]) * u + (d[0] - a[0]) * v, a[1] + (b[1] - a[1]) * u + (d[1] - a[1]) * v]
}
