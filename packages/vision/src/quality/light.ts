import type { Pixels } from './pixels.ts'

export interface Light {
  mean: number
  /** Brightness that one pixel of a thousand does not reach: the ink, even of a short letter. */
  ink: number
  /** Brightness that one pixel of twenty passes: the paper. */
  paper: number
  /** Brightness of the middle pixel: of the paper, where it fills most of the picture. */
  middle: number
  /** Share of pixels that are burnt out. */
  burnt: number
  /** How dark print on burnt-out paper still is: a table beside it is no print. 255 where nothing is burnt out. */
  printOnBurnt: number
  /** From 0 to 1. */
  saturation: number
}

export const burntFrom = 250

export function lightOf({ data, width }: Pixels, grey: Float32Array): Light {
  const counts = new Uint32Array(256)
  let sum = 0
  let burnt = 0
  const isBurnt = new Uint8Array(grey.length)
  let saturation = 0
  for (let at = 0; at < grey.length; at++) {
    const value = grey[at] ?? 0
    sum += value
    counts[Math.round(value)] = (counts[Math.round(value)] ?? 0) + 1
    const [r, g, b] = [data[at * 3] ?? 0, data[at * 3 + 1] ?? 0, data[at * 3 + 2] ?? 0]
    const max = Math.max(r, g, b)
    const min = Math.min(r, g, b)
    if (min >= burntFrom) {
      burnt += 1
      isBurnt[at] = 1
    }
    if (max > 0) saturation += (max - min) / max
  }
  const total = grey.length
  return {
    mean: sum / total,
    ink: brightnessAt(counts, total * 0.001),
    paper: brightnessAt(counts, total * 0.95),
    middle: brightnessAt(counts, total * 0.5),
    burnt: burnt / total,
    printOnBurnt: printAmid(isBurnt, grey, width),
    saturation: saturation / total,
  }
}

function brightnessAt(counts: Uint32Array, place: number): number {
  let seen = 0
  for (let brightness = 0; brightness < 256; brightness++) {
    seen += counts[brightness] ?? 0
    if (seen >= place) return brightness
  }
  return 255
}

/** Strokes are no wider than this in a picture of 1000 pixels. */
const maxStroke = 12
/** Fewer strokes are dust. */
const minStrokes = 60

/** Brightness of the darkest strokes that lie between burnt-out pixels of a row. */
function printAmid(isBurnt: Uint8Array, grey: Float32Array, width: number): number {
  const counts = new Uint32Array(256)
  let strokes = 0
  for (let at = 1, from = -1; at < isBurnt.length; at++) {
    if (at % width === 0) from = -1
    if (isBurnt[at - 1] && !isBurnt[at]) from = at
    if (!isBurnt[at] || from < 0) continue
    if (at - from <= maxStroke) {
      let darkest = 255
      for (let n = from; n < at; n++) darkest = Math.min(darkest, grey[n] ?? 255)
      counts[Math.round(darkest)] = (counts[Math.round(darkest)] ?? 0) + 1
      strokes += 1
    }
    from = -1
  }
  return strokes < minStrokes ? 255 : brightnessAt(counts, strokes * 0.03)
}
