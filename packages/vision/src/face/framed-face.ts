import type { Pixels } from '../quality/pixels.ts'

const columns = 160
const strongEdge = 24
/** Of the height of the picture; on the composites of the tests rims had 0.71 and more, rooms 0.49 and less. */
const longEnough = 0.6
const tilts = [-0.16, -0.12, -0.08, -0.04, 0, 0.04, 0.08, 0.12, 0.16]

type Area = readonly [x: number, y: number, width: number, height: number]

/**
 * Whether long straight edges stand on both sides of a face, at the same tilt, light towards dark on one side and dark
 * towards light on the other: the rim of a print or a phone. Doors and windows have them too: a hint.
 */
export function isFramed(picture: Pixels, [left, , width]: Area): boolean {
  const { grey, rows } = smallGreys(picture)
  const scale = columns / picture.width
  const [from, to] = [(left + width * 0.1) * scale, (left + width * 0.9) * scale]
  return tilts.some((tilt) => {
    const { rising, falling } = edgesAlong(grey, rows, tilt)
    const reaches = (edges: Uint16Array, isBeside: (x: number) => boolean) =>
      edges.some((count, at) => isBeside(at - columns / 2) && count > rows * longEnough)
    return (
      (reaches(rising, (x) => x < from) && reaches(falling, (x) => x > to)) ||
      (reaches(falling, (x) => x < from) && reaches(rising, (x) => x > to))
    )
  })
}

/** How many edges lie on each line of this tilt, by where it crosses the middle; half a picture is added on each side. */
function edgesAlong(grey: Float32Array, rows: number, tilt: number) {
  const [rising, falling] = [new Uint16Array(columns * 2), new Uint16Array(columns * 2)]
  for (let y = 0; y < rows; y++)
    for (let x = 2; x < columns - 2; x++) {
      const step = (grey[y * columns + x + 1] ?? 0) - (grey[y * columns + x - 1] ?? 0)
      if (Math.abs(step) < strongEdge) continue
      const counts = step > 0 ? rising : falling
      const at = Math.round(x + tilt * (y - rows / 2)) + columns / 2
      counts[at] = (counts[at] ?? 0) + 1
    }
  return { rising, falling }
}

function smallGreys({ data, width, height }: Pixels): { grey: Float32Array; rows: number } {
  const rows = Math.round((columns * height) / width)
  const [sums, counts] = [new Float32Array(columns * rows), new Uint16Array(columns * rows)]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const cell = Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width)
      const at = (y * width + x) * 3
      const value = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
      sums[cell] = (sums[cell] ?? 0) + value
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  return { grey: sums.map((sum, n) => sum / Math.max(1, counts[n] ?? 0)), rows }
}
