import type { Pixels } from '../quality/pixels.ts'
import { cropQuad } from './crop-quad.ts'
import { between, heightOf, type Quad, widthOf } from './quad.ts'
import { lineHeight, type RecognisedText } from './recognise-text.ts'

/** One way to cut a line out of the picture; shares are of its height. */
export interface CutWay {
  /** Less above and below. */
  trim: number
  /** More before and behind. */
  reach: number
  isSharpened?: boolean
}

export function cropLine(picture: Pixels, quad: Quad, { trim, reach, isSharpened }: CutWay): Pixels {
  const [topLeft, topRight, bottomRight, bottomLeft] = quad
  const lower = trim / 2
  const [left, right] = [between(topLeft, bottomLeft, lower), between(topRight, bottomRight, lower)]
  const [leftEnd, rightEnd] = [between(bottomLeft, topLeft, lower), between(bottomRight, topRight, lower)]
  const by = (reach * heightOf(quad)) / Math.max(1, widthOf(quad))
  const cut = cropQuad(
    picture,
    [
      between(left, right, -by),
      between(left, right, 1 + by),
      between(leftEnd, rightEnd, 1 + by),
      between(leftEnd, rightEnd, -by),
    ],
    lineHeight,
  )
  return isSharpened ? sharpened(cut) : cut
}

/** The same reading, its places those of a line cut without reaching further. */
export function placedOnLine(
  { text, places, scores, others = [] }: RecognisedText,
  quad: Quad,
  { reach }: CutWay,
): RecognisedText {
  const by = (reach * heightOf(quad)) / Math.max(1, widthOf(quad))
  const placed = (it: number) => it * (1 + 2 * by) - by
  return {
    text,
    scores,
    places: places.map(placed),
    others: others.map((it) => ({ ...it, place: placed(it.place) })),
  }
}

/** Every pixel as much further from the mean of those around it as it is now. */
function sharpened({ data, width, height }: Pixels): Pixels {
  const sharp = new Uint8Array(data.length)
  const at = (x: number, y: number, c: number) =>
    data[(Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))) * 3 + c] ?? 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) {
        let around = 0
        for (const [dx, dy] of ring) around += at(x + dx, y + dy, c)
        const own = at(x, y, c)
        sharp[(y * width + x) * 3 + c] = Math.max(0, Math.min(255, 2 * own - around / ring.length))
      }
  return { data: sharp, width, height }
}

const ring = [
  [0, -2],
  [0, 2],
  [-2, 0],
  [2, 0],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const
