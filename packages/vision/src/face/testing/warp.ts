import type { Pixels } from '../../quality/pixels.ts'
import { copyPixel } from './draw-mesh.ts'

export type Spot = readonly [x: number, y: number]
export interface Pull {
  from: Spot
  to: Spot
}

const cell = 4

/** A picture pulled like rubber: what lies at `from` comes to lie at `to`, the rest follows its nearest pulls. */
export function warped({ data, width, height }: Pixels, pulls: readonly Pull[]): Pixels {
  const [columns, rows] = [Math.ceil(width / cell) + 2, Math.ceil(height / cell) + 2]
  const shifts = new Float32Array(columns * rows * 2)
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const [x, y] = shiftAt([i * cell, j * cell], pulls)
      shifts.set([x, y], (j * columns + i) * 2)
    }
  const out: Pixels = { data: new Uint8Array(data.length), width, height }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [i, j] = [Math.floor(x / cell), Math.floor(y / cell)]
      const [u, v] = [x / cell - i, y / cell - j]
      const at = (axis: 0 | 1) => {
        const value = (di: number, dj: number) => shifts[((j + dj) * columns + i + di) * 2 + axis] as number
        return (value(0, 0) * (1 - u) + value(1, 0) * u) * (1 - v) + (value(0, 1) * (1 - u) + value(1, 1) * u) * v
      }
      copyPixel({ data, width, height }, x + at(0), y + at(1), out, (y * width + x) * 3)
    }
  return out
}

/** Where to look for what comes to lie here: near pulls count by the fourth power of their distance. */
function shiftAt([x, y]: Spot, pulls: readonly Pull[]): [number, number] {
  let [sumX, sumY, weights] = [0, 0, 0]
  for (const { from, to } of pulls) {
    const distance = (to[0] - x) ** 2 + (to[1] - y) ** 2
    const weight = 1 / (distance * distance + 4)
    sumX += (from[0] - to[0]) * weight
    sumY += (from[1] - to[1]) * weight
    weights += weight
  }
  return [sumX / weights, sumY / weights]
}
