import { sheetKinds } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { MaterialOwnerShape } from './filing-shape.ts'
import { MaterialView } from './materials.ts'
import { ofOrder, writtenAs } from './personal-data.ts'
import { Sentence } from './problem.ts'

/** The papers that are made here with the order's data, to be signed. */
const SheetKindShape = z.enum(sheetKinds)

export const SheetVersion = z.object({
  id: z.string(),
  version: z.int(),
  madeAt: z.iso.datetime(),
  /** `stale`: what the order says has changed since. */
  state: z.enum(['current', 'stale']),
})
export type SheetVersion = z.infer<typeof SheetVersion>

/** What was seen on a sheet that came back signed. */
export const SheetCheck = z.object({
  /** `signed-here`: signed on a screen, so no copy came back; `unavailable`: could not be checked, a reviewer has to look. */
  state: z.enum(['waiting', 'checked', 'unavailable', 'signed-here']),
  why: Sentence.optional(),
  /** What the code on the sheet says: ours and current, outdated, of another order or kind, not ours, or no code. */
  verdict: z.enum(['ours', 'stale', 'other-order', 'other-sheet', 'foreign', 'no-code']).optional(),
  version: z.int().optional(),
  /** Whether something stands in the field; `unclear` where the field was not found. */
  fieldStates: z.record(z.string(), z.enum(['there', 'blank', 'unclear'])).optional(),
  /** What was printed, and whether it reads the same now; identity numbers are masked. */
  fields: z
    .array(
      z.object({
        label: z.string(),
        printed: z.string(),
        state: z.enum(['same', 'near', 'missing']),
        read: z.string().optional(),
      }),
    )
    .optional(),
})
export type SheetCheck = z.infer<typeof SheetCheck>

export const SheetView = z.object({
  kind: SheetKindShape,
  about: MaterialOwnerShape,
  /** As it is called in the province. */
  title: z.string(),
  need: z.enum(['required', 'advised', 'ifAsked']),
  signer: z.object({ role: z.string(), name: z.string() }),
  /** `on-screen` where the administration takes it. */
  ways: z.array(z.enum(['by-hand', 'on-screen'])),
  /** The newest first. */
  versions: z.array(SheetVersion),
  signatures: z.array(
    z.object({
      number: z.int(),
      version: z.int(),
      at: z.iso.datetime(),
      signer: z.string(),
      /** The account that was signed in. */
      by: z.string(),
      /** Signed on a phone through a link of that account. */
      onPhone: z.boolean(),
      /** From where, and what the browser said it is. */
      ip: z.string().optional(),
      device: z.string().optional(),
      /** Of the entry, hexadecimal. */
      hash: z.string(),
    }),
  ),
  /** What came back and counts now. */
  check: SheetCheck.optional(),
})
export type SheetView = z.infer<typeof SheetView>

/** Strokes on a field of this size: x, y, x, y … of each. */
export const SignatureDrawing = z.strictObject({
  width: z.number().min(50).max(4000),
  height: z.number().min(30).max(4000),
  strokes: z.array(z.array(z.number().min(-100).max(4100)).max(8000)).max(200),
})
export type SignatureDrawing = z.infer<typeof SignatureDrawing>

export const SignSheetRequest = z.strictObject({
  signer: z.string().trim().min(1).max(128),
  drawing: SignatureDrawing,
  /** The signer agrees that the drawing is their signature and counts as one on paper. */
  agreed: z.literal(true),
})
export type SignSheetRequest = z.infer<typeof SignSheetRequest>

const ofSheet = z.strictObject({ sheetId: z.uuid() })

export const sheetEndpoints = {
  listSheets: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId/sheets',
    summary:
      'The papers an order needs that are made here: their versions, signatures, and what was seen of those that came back',
    right: 'order.read',
    params: z.strictObject({ orderId: z.uuid() }),
    personal: ofOrder('filing'),
    answer: z.object({
      sheets: z.array(SheetView),
      /** Whether every signature of the order is as it was made, and none is missing. */
      chain: z.enum(['empty', 'intact', 'broken']),
    }),
  }),
  makeSheet: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/sheets',
    budget: 'sheets.account',
    summary:
      'Makes the sheet with the data of the order as it is now; the newest version where nothing has changed since',
    right: 'order.edit',
    params: z.strictObject({ orderId: z.uuid() }),
    body: z.strictObject({ kind: SheetKindShape, about: MaterialOwnerShape }),
    personal: 'none',
    answer: SheetVersion,
  }),
  getSheetContent: endpoint({
    method: 'GET',
    path: '/api/sheets/:sheetId/content',
    summary: 'The sheet as PDF, to be printed; every look is logged',
    right: 'paper.read',
    params: ofSheet,
    personal: writtenAs('sheet.look', 'sheet'),
    answer: z.unknown(),
    transfer: 'bytes',
  }),
  signSheet: endpoint({
    method: 'POST',
    path: '/api/sheets/:sheetId/signatures',
    summary:
      'Draws a signature into the sheet and puts it to the papers of the order, where the administration takes that',
    right: 'sheet.sign',
    params: ofSheet,
    body: SignSheetRequest,
    maxBodyBytes: 2 * 1024 * 1024,
    personal: 'none',
    answer: MaterialView,
  }),
}
