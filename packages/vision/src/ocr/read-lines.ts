import type { Pixels } from '../quality/pixels.ts'
import { cropQuad } from './crop-quad.ts'
import { detectText } from './detect-text.ts'
import { type InkedText, inkedText } from './ink-of-line.ts'
import { heightOf, type Quad, type QuarterTurn, turnedQuad, widthOf } from './quad.ts'
import { batchOf, type Reader } from './reader.ts'
import { lineHeight, recogniseText } from './recognise-text.ts'
import { turnedPicture } from './turn-picture.ts'
import { withoutRedInk } from './without-red-ink.ts'

interface Line extends InkedText {
  quad: Quad
}

export interface Reading {
  lines: Line[]
  /** How far the picture was turned clockwise to be read. */
  rotation: QuarterTurn
  /** As turned. */
  width: number
  height: number
}

const surestEnough = 0.5

/** Every line of text in a picture, whichever way up it is. */
export async function readLines(reader: Reader, sent: Pixels): Promise<Reading> {
  const picture = withoutRedInk(sent) ?? sent
  const found = await detectText(reader, picture)
  const onItsSide = leansOver(found)
  const sideways = onItsSide ? turned(picture, found, 90) : { picture, quads: found }
  const overhead = await standsOnItsHead(reader, sideways.picture, sideways.quads)
  const upright = overhead ? turned(sideways.picture, sideways.quads, 180) : sideways
  const rotation = onItsSide ? (overhead ? 270 : 90) : overhead ? 180 : 0

  const cuts = upright.quads.map((quad) => cropQuad(upright.picture, quad, lineHeight))
  const texts = await recogniseText(reader, cuts)
  const lines = upright.quads.flatMap((quad, n): Line[] => {
    const [read, cut] = [texts[n], cuts[n]]
    return read && cut && read.text !== '' && averageOf(read.scores) > surestEnough
      ? [{ ...inkedText(cut, read), quad }]
      : []
  })
  return { lines, rotation, width: upright.picture.width, height: upright.picture.height }
}

const turned = (picture: Pixels, quads: Quad[], turn: QuarterTurn) => ({
  picture: turnedPicture(picture, turn),
  quads: quads.map((quad) => turnedQuad(quad, turn, picture)),
})

const lengthiness = (quad: Quad) => widthOf(quad) / Math.max(1, heightOf(quad))

/** Longer lines have more to say. */
function leansOver(quads: Quad[]): boolean {
  const shapes = quads.map(lengthiness)
  const lying = shapes.filter((it) => it > 1.5).reduce((sum, it) => sum + it, 0)
  const standing = shapes.filter((it) => it < 1 / 1.5).reduce((sum, it) => sum + 1 / it, 0)
  return standing > lying
}

const maxJudged = 8
const directionWidth = 192

async function standsOnItsHead(reader: Reader, picture: Pixels, quads: Quad[]): Promise<boolean> {
  const judged = quads
    .filter((quad) => lengthiness(quad) > 2)
    .sort((a, b) => widthOf(b) - widthOf(a))
    .slice(0, maxJudged)
  if (judged.length === 0) return false
  const cuts = judged.map((quad) => cropQuad(picture, quad, lineHeight))
  const { data } = await reader.run('direction', batchOf(cuts, directionWidth), [
    cuts.length,
    3,
    lineHeight,
    directionWidth,
  ])
  return averageOf(cuts.map((_, n) => data[n * 2 + 1] ?? 0)) > 0.5
}

const averageOf = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, it) => sum + it, 0) / numbers.length
