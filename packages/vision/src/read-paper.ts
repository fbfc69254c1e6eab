import { judgeDecoded, maxSidePixels } from './judge-picture.ts'
import { type Quad, type QuarterTurn, turnedQuad } from './ocr/quad.ts'
import { type Reading, readLines } from './ocr/read-lines.ts'
import type { Reader } from './ocr/reader.ts'
import type { PaperField, PaperKind } from './papers/paper.ts'
import { type FieldRead, readFields } from './papers/read-fields.ts'
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
}

export interface Paper {
  /** How far the picture has to be turned clockwise to stand upright. */
  rotation: QuarterTurn
  quality: Verdict
  /** What was found; days are ISO or `long-term`. */
  fields: Partial<Record<PaperField, ReadField>>
}

/** Reads a paper of a known kind from the bytes of a picture; rejects when it is no picture. */
export async function readPaper(reader: Reader, kind: PaperKind, bytes: Uint8Array): Promise<Paper> {
  const picture = await readPicture(bytes, maxSidePixels)
  const quality = await judgeDecoded(bytes, picture)
  const reading = await readLines(reader, picture)
  const read = Object.entries(readFields(kind, reading))
  const fields = Object.fromEntries(read.map(([field, it]) => [field, onPicture(it, reading)]))
  return { rotation: reading.rotation, quality, fields }
}

function onPicture({ value, confidence, quads, checksumOk }: FieldRead, reading: Reading): ReadField {
  return {
    value,
    confidence: Math.round(confidence * 1000) / 1000,
    ...(quads.length > 0 ? { box: boxAround(quads, reading) } : {}),
    ...(checksumOk === undefined ? {} : { checksumOk }),
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
