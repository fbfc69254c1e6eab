import type { Pixels } from '../quality/pixels.ts'
import { between, heightOf, type Point, type Quad, widthOf } from './quad.ts'

/** The text in a quad, laid straight and scaled to this height; a larger original is averaged. */
export function cropQuad(picture: Pixels, quad: Quad, height: number): Pixels {
  const [topLeft, topRight, bottomRight, bottomLeft] = quad
  const across = (widthOf(quad) + widthOf([bottomLeft, bottomRight, topRight, topLeft])) / 2
  const down = (heightOf(quad) + heightOf([topRight, topLeft, bottomLeft, bottomRight])) / 2
  const width = Math.max(8, Math.round((height * across) / Math.max(1, down)))
  const samples = Math.max(1, Math.min(3, Math.round(down / height)))
  const data = new Uint8Array(width * height * 3)
  const sums = new Float32Array(width * 3)
  const share = 1 / (samples * samples)
  for (let y = 0; y < height; y++) {
    sums.fill(0)
    for (let j = 0; j < samples; j++) {
      const v = (y + (j + 0.5) / samples) / height
      addRow(picture, between(topLeft, bottomLeft, v), between(topRight, bottomRight, v), samples, sums)
    }
    for (let at = 0; at < sums.length; at++) data[y * width * 3 + at] = (sums[at] ?? 0) * share
  }
  return { data, width, height }
}

/** Samples evenly along the way from one point to another, so many to each pixel of the row; beyond the edge the edge goes on. */
function addRow(picture: Pixels, from: Point, to: Point, samples: number, sums: Float32Array): void {
  const { data, width, height } = picture
  const count = (sums.length / 3) * samples
  const [stepX, stepY] = [(to[0] - from[0]) / count, (to[1] - from[1]) / count]
  for (let n = 0; n < count; n++) {
    const x = Math.max(0, Math.min(width - 1.001, from[0] + stepX * (n + 0.5) - 0.5))
    const y = Math.max(0, Math.min(height - 1.001, from[1] + stepY * (n + 0.5) - 0.5))
    const x0 = Math.floor(x)
    const y0 = Math.floor(y)
    const fx = x - x0
    const fy = y - y0
    const at = (y0 * width + x0) * 3
    const under = at + width * 3
    const into = Math.floor(n / samples) * 3
    for (let c = 0; c < 3; c++) {
      const upper = (data[at + c] ?? 0) * (1 - fx) + (data[at + 3 + c] ?? 0) * fx
      const lower = (data[under + c] ?? 0) * (1 - fx) + (data[under + 3 + c] ?? 0) * fx
      sums[into + c] = (sums[into + c] ?? 0) + upper * (1 - fy) + lower * fy
    }
  }
}
