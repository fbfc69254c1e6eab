import { heightOf, widthOf } from '../ocr/quad.ts'
import type { Pixels } from '../quality/pixels.ts'
import { cellsOf, type SentLine } from './sent-line.ts'

/** How a character looks on its paper. */
export interface Look {
  character: string
  /** Brightness of its darkest strokes beside that of the paper. */
  ink: number
  /** How steep the borders of its strokes are, beside the contrast they have. */
  steepness: number
  /** How much the paper between its strokes differs from that above and below the line, by channel. */
  tone: [number, number, number] | undefined
}

/** The looks of every character of a line; those with too few pixels are left out. */
export function looksOf(picture: Pixels, grey: Float32Array, line: SentLine): Look[] {
  const [width, height] = [widthOf(line.quad), heightOf(line.quad)]
  const zone = zoneReader(picture, line, width, height)
  return cellsOf(line, width, height).flatMap(({ character, from, to }) => {
    const print = zone(from, to, 0.02, 0.98)
    if (print.length < minPixels) return []
    const brightness = Float32Array.from(print, (at) => grey[at] ?? 0).sort()
    const [paper, ink] = [shareOf(brightness, 0.75), shareOf(brightness, 0.03)]
    const lightest = paper - 0.15 * (paper - ink)
    const around = paper - 0.2 * (paper - ink)
    const isBlank = (at: number) =>
      (grey[at] ?? 0) > lightest &&
      (grey[at - 2] ?? 0) > around &&
      (grey[at + 2] ?? 0) > around &&
      (grey[at - 2 * picture.width] ?? 0) > around &&
      (grey[at + 2 * picture.width] ?? 0) > around
    const colour = (places: Int32Array) => paperColour(picture, places.filter(isBlank))
    const [between, above, below] = [
      colour(print),
      colour(zone(from, to, -0.5, -0.12)),
      colour(zone(from, to, 1.12, 1.5)),
    ]
    const slopes = Float32Array.from(print, (at) => slopeAt(grey, picture.width, at)).sort()
    const difference = (c: 0 | 1 | 2) => (between?.[c] ?? 0) - ((above?.[c] ?? 0) + (below?.[c] ?? 0)) / 2
    return [
      {
        character,
        ink: ink / Math.max(1, paper),
        steepness: shareOf(slopes, 0.97) / Math.max(10, paper - ink),
        tone: between && above && below ? [difference(0), difference(1), difference(2)] : undefined,
      },
    ]
  })
}

const minPixels = 30
const minBlank = 12

/** Places of the pixels of a line's part: along it in pixels, across it in shares of its height. */
function zoneReader({ width, height }: Pixels, { quad }: SentLine, across: number, down: number) {
  const [[x0, y0], [x1, y1], , [x3, y3]] = quad
  const [ux, uy] = [(x1 - x0) / across, (y1 - y0) / across]
  const [vx, vy] = [(x3 - x0) / down, (y3 - y0) / down]
  return (from: number, to: number, top: number, bottom: number): Int32Array => {
    const places: number[] = []
    for (let v = top * down; v < bottom * down; v++)
      for (let u = from; u < to; u++) {
        const [x, y] = [Math.round(x0 + ux * u + vx * v - 0.5), Math.round(y0 + uy * u + vy * v - 0.5)]
        if (x >= 2 && y >= 2 && x < width - 2 && y < height - 2) places.push(y * width + x)
      }
    return Int32Array.from(places)
  }
}

const shareOf = (sorted: Float32Array, share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0

function slopeAt(grey: Float32Array, width: number, at: number): number {
  return Math.hypot((grey[at + 1] ?? 0) - (grey[at - 1] ?? 0), (grey[at + width] ?? 0) - (grey[at - width] ?? 0))
}

/** Of each channel the mean of the middle values: a wave, a watermark or the shade of a stroke is not the paper. */
function paperColour({ data }: Pixels, places: Int32Array): [number, number, number] | undefined {
  if (places.length < minBlank) return undefined
  const middle = (c: number) => {
    const values = Uint8Array.from(places, (at) => data[at * 3 + c] ?? 0).sort()
    const half = values.subarray(Math.floor(values.length * 0.3), Math.ceil(values.length * 0.7))
    return half.reduce((sum, it) => sum + it, 0) / Math.max(1, half.length)
  }
  return [middle(0), middle(1), middle(2)]
}
