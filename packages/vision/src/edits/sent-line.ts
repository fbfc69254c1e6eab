import { movedCorners, type Point, type Quad } from '../ocr/quad.ts'
import type { Reading } from '../ocr/read-lines.ts'

/** A line of text on the picture as it was sent, whichever way it lies there: its first corner is where reading begins. */
export interface SentLine {
  text: string
  places: number[]
  quad: Quad
  /** As it was read. */
  turned: Quad
}

/** The lines that bear values: those a field was read from, and those with long numbers. */
export function valueLines({ lines, rotation, width, height }: Reading, quadsOfFields: readonly Quad[]): SentLine[] {
  const back: Record<Reading['rotation'], (corner: Point) => Point> = {
    0: (it) => it,
    90: ([x, y]) => [y, width - x],
    180: ([x, y]) => [width - x, height - y],
    270: ([x, y]) => [height - y, x],
  }
  return lines
    .filter(({ quad, text }) => quadsOfFields.includes(quad) || /[0-9A-Z]{8}/.test(text))
    .map(({ text, places, quad }) => ({ text, places, quad: movedCorners(quad, back[rotation]), turned: quad }))
}

/** A character and how far it reaches along its line, in pixels from the beginning. */
export interface Cell {
  character: string
  from: number
  to: number
}

/** Up to half-way to its neighbours, and no wider than a full-width character. */
export function cellsOf({ text, places }: SentLine, width: number, height: number): Cell[] {
  return [...text].map((character, n) => {
    const middle = places[n] ?? 0
    const [before, behind] = [middle - (places[n - 1] ?? -1), (places[n + 1] ?? 2) - middle]
    const half = Math.min(maxHalf * height, (Math.min(before, behind) * width) / 2)
    return { character, from: middle * width - half, to: middle * width + half }
  })
}

const maxHalf = 0.45
