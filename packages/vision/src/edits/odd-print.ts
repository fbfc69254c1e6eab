import { entriesOf } from '@openbeian/filing'
import type { Look } from './glyph-looks.ts'

/** How far the oddest part of a line is from the rest of the paper's values. */
export interface OddPrint {
  /** Of 255: the paper under a few characters beside that around their line. */
  tone: number
  /** Where the line is parted in two, how far the borders of strokes of both differ, in standard deviations. */
  parted: number
  /** The same of borders and darkness together, figures only. */
  partedFigures: number
  /** How much steeper or flatter the borders of strokes of the whole line are than those of the others (logarithm). */
  line: number
}

/** So many characters are looked at together, of a shorter value all. */
const run = 3
/** A seal or a watermark is no patch: it has a colour of its own. */
const maxTint = 5

export function oddPrintOf(lines: readonly Look[][]): OddPrint[] {
  const tones = lines.flat().flatMap(({ tone }) => (tone ? [tone] : []))
  const usualTone = channels.map((c) => middleOf(tones.map((it) => it[c])))
  const usual = middleOf(lines.flatMap((it) => steepnessOf(it) ?? []))
  // smaller deviations are chance
  const least = { ink: 0.015, steepness: Math.max(0.001, usual * 0.06) }
  return lines.map((looks) => ({
    tone: maxOf(partsOf(looks).map((it) => toneOf(it, usualTone))),
    parted: maxOf([figures, han].map((it) => partedBy(looks, it, { steepness: least.steepness }))),
    partedFigures: partedBy(looks, figures, least),
    line: Math.abs(Math.log((steepnessOf(looks) ?? usual) / Math.max(0.001, usual))),
  }))
}

const channels = [0, 1, 2] as const

/** Of a line with at least two characters. */
function steepnessOf(looks: Look[]): number | undefined {
  const printed = looks.filter(({ character }) => /[\p{Script=Han}\d]/u.test(character))
  return printed.length < 2 ? undefined : middleOf(printed.map((it) => it.steepness))
}

const figures = /\d/
const han = /\p{Script=Han}/u
function partsOf(looks: Look[]): Look[][] {
  const length = Math.min(run, looks.length)
  return looks.slice(length - 1).map((_, n) => looks.slice(n, n + length))
}

function toneOf(part: Look[], usual: number[]): number {
  const tones = part.flatMap(({ tone }) => (tone ? [tone] : []))
  if (tones.length < part.length) return 0
  const [red = 0, green = 0, blue = 0] = channels.map((c) => meanOf(tones.map((it) => it[c])) - (usual[c] ?? 0))
  return Math.abs(red - blue) > maxTint ? 0 : Math.abs((red + green + blue) / 3)
}

type Measure = 'ink' | 'steepness'
const maxOne = 8

/** The best place to part the characters of a kind in a line into first and last ones, by what is measured of them. */
function partedBy(looks: Look[], kind: RegExp, least: Partial<Record<Measure, number>>): number {
  const some = looks.filter((it) => kind.test(it.character))
  let max = 0
  for (let n = run; n <= some.length - run; n++) {
    const apart = entriesOf(least).map(([measure, leastDeviation = 0]) => {
      const [first, last] = [some.slice(0, n).map((it) => it[measure]), some.slice(n).map((it) => it[measure])]
      const deviation = Math.sqrt((varianceOf(first) + varianceOf(last)) / 2)
      return Math.min(maxOne, Math.abs(meanOf(first) - meanOf(last)) / Math.max(leastDeviation, deviation))
    })
    max = Math.max(max, meanOf(apart))
  }
  return max
}

const maxOf = (numbers: number[]): number => Math.max(0, ...numbers)
const meanOf = (numbers: number[]): number => numbers.reduce((sum, it) => sum + it, 0) / Math.max(1, numbers.length)
const varianceOf = (numbers: number[]): number => {
  const mean = meanOf(numbers)
  return meanOf(numbers.map((it) => (it - mean) ** 2))
}
const middleOf = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
