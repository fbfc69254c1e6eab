import type { Pixels } from '../quality/pixels.ts'
import { heightOf, type Quad, widthOf } from './quad.ts'

/** The text in a quad, laid straight and scaled to this height; a larger original is averaged. */
export function cutOut(picture: Pixels, quad: Quad, height: number): Pixels {
  const [topLeft, topRight, bottomRight, bottomLeft] = quad
  const across = (widthOf(quad) + widthOf([bottomLeft, bottomRight, topRight, topLeft])) / 2
  const down = (heightOf(quad) + heightOf([topRight, topLeft, bottomLeft, bottomRight])) / 2
  const width = Math.max(8, Math.round((height * across) / Math.max(1, down)))
  const samples = Math.max(1, Math.min(3, Math.round(down / height)))
  const data = new Uint8Array(width * height * 3)
  const share = 1 / (samples * samples)
  const sum = new Float64Array(3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      sum.fill(0)
      for (let j = 0; j < samples; j++)
        for (let i = 0; i < samples; i++) {
          const u = (x + (i + 0.5) / samples) / width
          const v = (y + (j + 0.5) / samples) / height
          const px =
            (topLeft[0] * (1 - u) + topRight[0] * u) * (1 - v) + (bottomLeft[0] * (1 - u) + bottomRight[0] * u) * v
          const py =
            (topLeft[1] * (1 - u) + topRight[1] * u) * (1 - v) + (bottomLeft[1] * (1 - u) + bottomRight[1] * u) * v
          addSample(picture, px - 0.5, py - 0.5, sum)
        }
      const at = (y * width + x) * 3
      for (let c = 0; c < 3; c++) data[at + c] = (sum[c] as number) * share
    }
  return { data, width, height }
}

/** Bilinear; beyond the edge the edge goes on. */
function addSample({ data, width, height }: Pixels, px: number, py: number, sum: Float64Array): void {
  const x = Math.max(0, Math.min(width - 1.001, px))
  const y = Math.max(0, Math.min(height - 1.001, py))
  const x0 = Math.floor(x)
  const y0 = Math.floor(y)
  const fx = x - x0
  const fy = y - y0
  const at = (y0 * width + x0) * 3
  const under = at + width * 3
  for (let c = 0; c < 3; c++)
    sum[c] =
      (sum[c] as number) +
      (data[at + c] as number) * (1 - fx) * (1 - fy) +
      (data[at + 3 + c] as number) * fx * (1 - fy) +
      (data[under + c] as number) * (1 - fx) * fy +
      (data[under + 3 + c] as number) * fx * fy
}
