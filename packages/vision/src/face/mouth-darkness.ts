import type { FaceResult } from '@vladmandic/human'
import type { Pixels } from '../quality/pixels.ts'

const corners = [78, 308] as const
const cheeks = [50, 280] as const

const columns = 16
const rows = 12

/**
 * How dark it is between and below the corners of the mouth, from 0 to 1, beside the cheeks: an open mouth is a dark
 * hole. The points of the lips hardly move in the mesh when a mouth opens.
 */
export function mouthDarkness(picture: Pixels, mesh: FaceResult['mesh']): number {
  const [one = [0, 0], other = [0, 0]] = corners.map((n) => mesh[n])
  const [left, right] = one[0] <= other[0] ? [one, other] : [other, one]
  const along = [right[0] - left[0], right[1] - left[1]] as const
  const dark = 0.6 * (cheeks.reduce((sum, n) => sum + greyAt(picture, mesh[n]?.[0] ?? 0, mesh[n]?.[1] ?? 0), 0) / 2)
  let sum = 0
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < rows; j++) {
      const across = 0.25 + (0.5 * i) / (columns - 1)
      const down = -0.1 + (0.7 * j) / (rows - 1)
      const x = left[0] + along[0] * across - along[1] * down
      const y = left[1] + along[1] * across + along[0] * down
      sum += Math.max(0, Math.min(1, (2 * (dark - greyAt(picture, x, y))) / Math.max(1, dark)))
    }
  return sum / (columns * rows)
}

function greyAt({ data, width, height }: Pixels, x: number, y: number): number {
  const [i, j] = [Math.max(0, Math.min(width - 1, Math.round(x))), Math.max(0, Math.min(height - 1, Math.round(y)))]
  const at = (j * width + i) * 3
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
}
