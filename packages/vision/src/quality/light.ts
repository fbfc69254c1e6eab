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
  /** From 0 to 1. */
  saturation: number
}

export const burntFrom = 250

export function lightOf({ data }: Pixels, grey: Float32Array): Light {
  const counts = new Uint32Array(256)
  let sum = 0
  let burnt = 0
  let saturation = 0
  for (let at = 0; at < grey.length; at++) {
    const value = grey[at] ?? 0
    sum += value
    counts[Math.round(value)] = (counts[Math.round(value)] ?? 0) + 1
    const [r, g, b] = [data[at * 3] ?? 0, data[at * 3 + 1] ?? 0, data[at * 3 + 2] ?? 0]
    const max = Math.max(r, g, b)
    const min = Math.min(r, g, b)
    if (min >= burntFrom) burnt += 1
    if (max > 0) saturation += (max - min) / max
  }
  const total = grey.length
  return {
    mean: sum / total,
    ink: brightnessAt(counts, total * 0.001),
    paper: brightnessAt(counts, total * 0.95),
    middle: brightnessAt(counts, total * 0.5),
    burnt: burnt / total,
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
