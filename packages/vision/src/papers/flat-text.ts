import { heightOf, movedCorners, type Point, type Quad, widthOf } from '../ocr/quad.ts'
import type { Reading } from '../ocr/read-lines.ts'

/** One character of a line, its middle as it would lie on a flat, straight sheet. */
export interface Glyph {
  character: string
  x: number
  score: number
  /** How dark it is beside its paper, from 0 to 1. */
  ink: number
}

/** A line of text on the flat sheet. */
export interface Piece {
  glyphs: Glyph[]
  x0: number
  x1: number
  /** Middle of the line. */
  y: number
  height: number
  /** How far it still rises or falls along its length once the page is straight. */
  tilt: number
  quad: Quad
  /** What else may stand on it, where reading was not sure. */
  others?: { character: string; x: number; score: number }[]
}

export const textOf = (glyphs: readonly Glyph[]): string => glyphs.map((it) => it.character).join('')

/** Print is darker than this beside its paper; what is fainter, and much fainter than the darkest of the page, was laid over it. */
const faintBelow = 0.33
const faintBesidePrint = 0.36

export const isFaint = (ink: number, darkest: number): boolean => ink < faintBelow && ink < darkest * faintBesidePrint

/** How dark the darkest tenth of a page is at least: that is print, however much was laid over it. */
export const darkestOf = (inks: readonly number[]): number =>
  inks.toSorted((one, other) => one - other)[Math.floor(inks.length * 0.9)] ?? 1

/** The lines with the slant taken out; how much they slant may change from top to bottom, as in perspective. */
export function flatText({ lines, width }: Reading): Piece[] {
  const darkest = darkestOf(lines.flatMap(({ inks }) => inks))
  const printed = lines.filter(({ inks }) => !isFaint(median(inks), darkest))
  // a watermark may have more and longer lines than the paper below it
  const slant = slantOf((printed.length > 0 ? printed : lines).map(({ quad }) => quad))
  const flat = ([x, y]: Point): Point => [x, y - slant(y) * (x - width / 2)]
  return lines.map(({ quad, text, places, scores, inks, others }) => {
    const [topLeft, topRight, bottomRight, bottomLeft] = movedCorners(quad, flat)
    const x0 = (topLeft[0] + bottomLeft[0]) / 2
    const x1 = (topRight[0] + bottomRight[0]) / 2
    const glyphs = [...text].map((character, n) => ({
      character,
      x: x0 + (x1 - x0) * (places[n] ?? 1),
      score: scores[n] ?? 0,
      ink: inks[n] ?? 1,
    }))
    return {
      glyphs: glyphs.filter(({ character }) => character.trim() !== ''),
      x0,
      x1,
      y: (topLeft[1] + topRight[1] + bottomRight[1] + bottomLeft[1]) / 4,
      height: heightOf(quad),
      tilt: (topRight[1] + bottomRight[1] - topLeft[1] - bottomLeft[1]) / (2 * Math.max(1, x1 - x0)),
      quad,
      ...(others ? { others: others.map((it) => ({ ...it, x: x0 + (x1 - x0) * it.place })) } : {}),
    }
  })
}

/** The slope of lines by height: a straight line through what the long lines say, the middle one where they are few. */
function slantOf(quads: Quad[]): (y: number) => number {
  const long = quads
    .filter((quad) => widthOf(quad) > 3 * heightOf(quad))
    .map(([topLeft, topRight, bottomRight, bottomLeft]) => ({
      y: (topLeft[1] + topRight[1] + bottomRight[1] + bottomLeft[1]) / 4,
      slope:
        (topRight[1] + bottomRight[1] - topLeft[1] - bottomLeft[1]) /
        Math.max(1, topRight[0] + bottomRight[0] - topLeft[0] - bottomLeft[0]),
      weight: widthOf([topLeft, topRight, bottomRight, bottomLeft]),
    }))
  const middle = median(long.map((it) => it.slope))
  const honest = long.filter((it) => Math.abs(it.slope - middle) < 0.08)
  if (honest.length < 4) return () => middle
  const weight = honest.reduce((sum, it) => sum + it.weight, 0)
  const y = honest.reduce((sum, it) => sum + it.y * it.weight, 0) / weight
  const slope = honest.reduce((sum, it) => sum + it.slope * it.weight, 0) / weight
  const spread = honest.reduce((sum, it) => sum + it.weight * (it.y - y) ** 2, 0)
  const bend =
    spread < 1 ? 0 : honest.reduce((sum, it) => sum + it.weight * (it.y - y) * (it.slope - slope), 0) / spread
  return (at) => slope + bend * (at - y)
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
