import type { Pixels } from '../quality/pixels.ts'
import { agreedText } from './agreed-text.ts'
import { type CutWay, cropLine, placedOnLine } from './crop-line.ts'
import { cropQuad } from './crop-quad.ts'
import { detectText } from './detect-text.ts'
import { type InkedText, inkedText, usualPitch } from './ink-of-line.ts'
import { heightOf, type Quad, type QuarterTurn, turnedQuad, widthOf } from './quad.ts'
import { batchOf, type Reader } from './reader.ts'
import { lineHeight, type RecognisedText, recogniseText } from './recognise-text.ts'
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

  const lines: Line[] = []
  for (const quad of upright.quads) {
    const cut = cropLine(upright.picture, quad, usually)
    const read = await readLine(reader, upright.picture, { quad, cut })
    if (averageOf(read.scores) > surestEnough) lines.push({ ...inkedText(cut, read), quad })
  }
  return { lines, rotation, width: upright.picture.width, height: upright.picture.height }
}

const [usually, closer, wider]: [CutWay, CutWay, CutWay] = [
  { trim: 0.12, reach: 0 },
  { trim: 0.25, reach: 0.12, isSharpened: true },
  { trim: 0, reach: 0.05 },
]
/** A line with a less sure character is looked at again. */
const againBelow = 0.9

/** The text of a line; one that is not sure is cut and read in other ways too, and what they agree on counts. */
async function readLine(
  reader: Reader,
  picture: Pixels,
  { quad, cut }: { quad: Quad; cut: Pixels },
): Promise<RecognisedText> {
  const [first = nothing] = await recogniseText(reader, [cut])
  if (Math.min(1, ...first.scores) >= againBelow) return first
  const again = async (way: CutWay): Promise<RecognisedText> => {
    const [read = nothing] = await recogniseText(reader, [cropLine(picture, quad, way)])
    return placedOnLine(read, quad, way)
  }
  const pitch = (usualPitch * cut.height) / cut.width
  const second = await again(closer)
  if (second.text === first.text) return agreedText([first, second], pitch)
  return agreedText([first, second, await again(wider)], pitch)
}

const nothing: RecognisedText = { text: '', places: [], scores: [] }

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
