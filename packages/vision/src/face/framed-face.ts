import type { Pixels } from '../quality/pixels.ts'

const columns = 160
const strongEdge = 14
const longEnough = 0.42
const tilts = [-0.16, -0.12, -0.08, -0.04, 0, 0.04, 0.08, 0.12, 0.16]

/**
 * Whether long straight edges stand on both sides of a face, at the same tilt: the rim of a print, a card or a phone.
 * Doors and windows have them too: a hint.
 */
export function isFramed(
  picture: Pixels,
  face: readonly [x: number, y: number, width: number, height: number],
): boolean {
  const { grey, rows } = smaller(picture)
  const scale = columns / picture.width
  const [from, to] = [face[0] * scale + face[2] * scale * 0.1, (face[0] + face[2] * 0.9) * scale]
  return tilts.some((tilt) => {
    const counts = new Uint16Array(columns * 2)
    for (let y = 0; y < rows; y++)
      for (let x = 2; x < columns - 2; x++) {
        const step = Math.abs((grey[y * columns + x + 1] as number) - (grey[y * columns + x - 1] as number))
        if (step < strongEdge) continue
        const at = Math.round(x + tilt * (y - rows / 2)) + columns / 2
        counts[at] = (counts[at] as number) + 1
      }
    const isLine = (at: number) => {
      const near = [-1, 0, 1].reduce((sum, d) => sum + (counts[at + columns / 2 + d] ?? 0), 0)
      return near >= rows * longEnough * 1.5
    }
    const places = Array.from({ length: columns }, (_, x) => x).filter(isLine)
    return places.some((x) => x < from) && places.some((x) => x > to)
  })
}

function smaller({ data, width, height }: Pixels): { grey: Float32Array; rows: number } {
  const rows = Math.round((columns * height) / width)
  const grey = new Float32Array(columns * rows)
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const at = (Math.floor((y * height) / rows) * width + Math.floor((x * width) / columns)) * 3
      grey[y * columns + x] =
        0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number)
    }
  return { grey, rows }
}
