import { keysOf } from '@openbeian/filing'
import { changedLines } from './edits/changed-lines.ts'
import { judgeDecoded, maxSidePixels } from './judge-picture.ts'
import { type Quad, type QuarterTurn, turnedQuad } from './ocr/quad.ts'
import { type Reading, readLines } from './ocr/read-lines.ts'
import type { Reader } from './ocr/reader.ts'
import { findCodes } from './page/find-codes.ts'
import { creditCodesIn } from './papers/credit-codes-in.ts'
import { otherKindOnPaper } from './papers/kind-on-paper.ts'
import type { PaperField, PaperKind } from './papers/paper.ts'
import { type FieldRead, type FieldsRead, readFields } from './papers/read-fields.ts'
import type { Verdict } from './quality/index.ts'
import { readPicture } from './read-picture.ts'

/** A rectangle on the picture as it was sent, in shares of its width and height. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface ReadField {
  value: string
  /** From 0 to 1: how sure the reading is, not whether it is true. */
  confidence: number
  box?: Box
  /** For numbers with a check digit: whether it agrees. */
  checksumOk?: boolean
  /** Its print, paper or compression is unlike the rest of the picture: somebody may have changed it. No proof. */
  looksChanged?: true
}

export interface Paper {
  /** How far the picture has to be turned clockwise to stand upright. */
  rotation: QuarterTurn
  quality: Verdict
  /** What reading hints at: for the reviewer, no proof. */
  hints: ReadHint[]
  /** Another kind than was asked for: nothing is read of it. */
  looksLike?: PaperKind
  /** What was found; days are ISO or `long-term`. */
  fields: Partial<Record<PaperField, ReadField>>
}

/** Reads a paper of a known kind from the bytes of a picture; rejects when it is no picture. */
export async function readPaper(reader: Reader, kind: PaperKind, bytes: Uint8Array): Promise<Paper> {
  const picture = await readPicture(bytes, maxSidePixels)
  const quality = await judgeDecoded(bytes, picture)
  const reading = await readLines(reader, picture)
  const looksLike = otherKindOnPaper(kind, reading)
  const read: FieldsRead = looksLike ? {} : readFields(kind, reading)
  const changed = changedLines(
    picture,
    reading,
    Object.values(read).flatMap((it) => it.quads),
  )
  const fields = Object.fromEntries(Object.entries(read).map(([field, it]) => [field, onPicture(it, reading, changed)]))
  const inCodes = kind === 'business-licence' ? creditCodesIn(await findCodes(picture)) : []
  const hints = keysOf(hintTests).filter((it) => hintTests[it]({ read, reading, looksLike, inCodes, changed }))
  return { rotation: reading.rotation, quality, hints, ...(looksLike ? { looksLike } : {}), fields }
}

/**
 * `contradicts-itself`: number and print of a card tell different birth dates or sexes. `code-differs`: the square code of a licence
 * names another number. `changed-print`: a value is unlike the rest of the picture.
 */
export type ReadHint = 'another-paper' | 'contradicts-itself' | 'code-differs' | 'edge-unseen' | 'changed-print'

interface Seen {
  read: FieldsRead
  reading: Reading
  looksLike: PaperKind | undefined
  /** Credit codes in the square codes on the paper. */
  inCodes: string[]
  /** Lines that look changed. */
  changed: Quad[]
}

const hintTests: Record<ReadHint, (seen: Seen) => boolean> = {
  'another-paper': ({ looksLike }) => looksLike !== undefined,
  'contradicts-itself': ({ read }) => read.number?.contradicted === true,
  'code-differs': ({ read, inCodes }) =>
    read.number?.checksumOk === true && inCodes.length > 0 && !inCodes.includes(read.number.value),
  'edge-unseen': ({ reading }) => reading.lines.some(({ quad, text }) => text.length > 2 && touchesSide(quad, reading)),
  'changed-print': ({ changed, looksLike }) => changed.length > 0 && looksLike === undefined,
}

/** Print that runs to the side of the picture was cut off there. */
const touchesSide = (quad: Quad, { width, height }: Reading): boolean =>
  quad.some(
    ([x, y]) => x < width * border || y < height * border || x > width * (1 - border) || y > height * (1 - border),
  )

const border = 0.003

function onPicture({ value, confidence, quads, checksumOk }: FieldRead, reading: Reading, changed: Quad[]): ReadField {
  return {
    value,
    confidence: Math.round(confidence * 1000) / 1000,
    ...(quads.length > 0 ? { box: boxAround(quads, reading) } : {}),
    ...(checksumOk === undefined ? {} : { checksumOk }),
    ...(quads.some((it) => changed.includes(it)) ? { looksChanged: true } : {}),
  }
}

const turnedBack: Record<QuarterTurn, QuarterTurn> = { 0: 0, 90: 270, 180: 180, 270: 90 }

function boxAround(quads: Quad[], { rotation, width, height }: Reading): Box {
  const corners = quads.flatMap((quad) => [...turnedQuad(quad, turnedBack[rotation], { width, height })])
  const [sentWidth, sentHeight] = rotation === 90 || rotation === 270 ? [height, width] : [width, height]
  const [xs, ys] = [corners.map(([x]) => x / sentWidth), corners.map(([, y]) => y / sentHeight)]
  const [x, y] = [Math.max(0, Math.min(...xs)), Math.max(0, Math.min(...ys))]
  return { x, y, width: Math.min(1, Math.max(...xs)) - x, height: Math.min(1, Math.max(...ys)) - y }
}
