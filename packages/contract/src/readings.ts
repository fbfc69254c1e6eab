import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { MaterialKindShape, MaterialOwnerShape } from './filing-shape.ts'
import { ofOrder } from './personal-data.ts'
import { Sentence } from './problem.ts'

/** A rectangle on the picture as it is stored, in shares of its width and height. */
const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

/** What the picture of a paper looks like, and what was read on it, may hint at. A hint is no proof. */
export const MaterialHint = z.enum([
  'photocopy',
  'screen-photo',
  'edited',
  'edge-unseen',
  'washed-out',
  'reflection',
  'another-paper',
  'contradicts-itself',
  'code-differs',
  'changed-print',
])

export type MaterialHint = z.infer<typeof MaterialHint>

export const ReadingField = z.object({
  /** What it is called on the paper, e.g. `number`, `scope`. */
  field: z.string(),
  /** The place in the filing it belongs to, where there is one. */
  path: z.string().optional(),
  /** As read; masked for staff where the filing masks it. */
  value: z.string(),
  confidence: z.number(),
  /** To be looked at by a person before it is believed. */
  doubtful: z.boolean(),
  /** For numbers with a check digit: whether it agrees. */
  checksumOk: z.boolean().optional(),
  box: Box.optional(),
  /** What is typed at `path`, masked like `value`; absent when nothing is. */
  typed: z.string().optional(),
  /** Whether both say the same, whatever the width of their characters. */
  agrees: z.boolean().optional(),
  /** Nothing was typed there when the paper was read: the value may come from the paper itself, and agreeing proves nothing. */
  maybeCopied: z.boolean().optional(),
  /** Told to staff only: its print, paper or compression is unlike the rest of the picture. No proof. */
  looksChanged: z.boolean().optional(),
})
export type ReadingField = z.infer<typeof ReadingField>

export const MaterialReading = z.object({
  materialId: z.string(),
  kind: MaterialKindShape,
  about: MaterialOwnerShape,
  /** `unavailable`: nobody read it, the order goes on by hand. */
  state: z.enum(['waiting', 'read', 'unavailable']),
  /** Why it was not read. */
  why: Sentence.optional(),
  /** How far the stored picture has to be turned clockwise to stand upright. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).optional(),
  fields: z.array(ReadingField),
  /** The picture shows another kind of paper: which one, and that nothing of it was read. */
  looksLike: Sentence.optional(),
  /** Where a paper of that kind belongs in this order, those of the same owner first. */
  belongsAt: z.array(z.object({ kind: MaterialKindShape, about: MaterialOwnerShape })).optional(),
  /** For staff only: what the picture looks like. A hint is no proof. */
  hints: z.array(MaterialHint).optional(),
  /** For staff only: fields that are lost when the picture is made as small as the administration wants it. */
  lostWhenReported: z.array(z.string()).optional(),
})
export type MaterialReading = z.infer<typeof MaterialReading>

export const readingEndpoints = {
  listReadings: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId/readings',
    summary: 'What was read on the papers of an order, for the form, and beside what was typed, for the reviewer',
    right: 'paper.read',
    params: z.strictObject({ orderId: z.uuid() }),
    personal: ofOrder('readings'),
    answer: z.object({ readings: z.array(MaterialReading) }),
  }),
}
