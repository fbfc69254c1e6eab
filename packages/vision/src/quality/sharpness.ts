/** A camera that moves keeps the edges along its way: sharpness is looked for in eight directions and the worst counts. */
const directions = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
  [2, 1],
  [1, 2],
  [2, -1],
  [1, -2],
] as const

/** Variance of the second derivative in the direction that has least of it, without what is only noise. */
export function sharpnessOf(grey: Float32Array, width: number, height: number): number {
  return Math.min(...directions.map(([dx, dy]) => edgesAlong(grey, width, height, dx, dy)))
}

const bins = 256

function edgesAlong(grey: Float32Array, width: number, height: number, dx: number, dy: number): number {
  const step = dy * width + dx
  const counts = new Uint32Array(bins)
  let sum = 0
  let squares = 0
  let count = 0
  for (let y = 2; y < height - 2; y++)
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x
      const bend = 2 * (grey[at] ?? 0) - (grey[at - step] ?? 0) - (grey[at + step] ?? 0)
      sum += bend
      squares += bend * bend
      count += 1
      const bin = Math.min(bins - 1, Math.floor(Math.abs(bend) * 4))
      counts[bin] = (counts[bin] ?? 0) + 1
    }
  const variance = squares / count - (sum / count) ** 2
  return Math.max(0, variance - noiseIn(counts, count)) / (dx * dx + dy * dy)
}

/** Most of a paper is blank: what the middle pixel shows is noise (median absolute deviation). */
function noiseIn(counts: Uint32Array, total: number): number {
  let seen = 0
  let bin = 0
  while (bin < bins && seen < total / 2) seen += counts[bin++] ?? 0
  return (bin / 4 / 0.6745) ** 2
}
