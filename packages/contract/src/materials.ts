import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { MaterialKindShape, MaterialOwnerShape } from './filing-shape.ts'
import { Sentence } from './problem.ts'

export const MaterialView = z.object({
  id: z.string(),
  kind: MaterialKindShape,
  about: z.string(),
  contentType: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
  /** Of the stored picture; absent for PDF. */
  width: z.int().optional(),
  height: z.int().optional(),
  sizeBytes: z.int(),
  uploadedAt: z.iso.datetime(),
})
export type MaterialView = z.infer<typeof MaterialView>

/** A paper or a check that an order needs, or may need. */
export const NeededMaterial = z.object({
  kind: z.union([MaterialKindShape, z.enum(['face-check', 'ministry-sms'])]),
  about: z.string(),
  need: z.enum(['required', 'advised', 'ifAsked']),
  /** The rule that asks for it. */
  whyRule: z.string().optional(),
  note: Sentence,
  /** The drawing that shows how it has to look: `samples/<name>.svg` of the portal. */
  sample: z.string().optional(),
  /** What it may take in a report. */
  maxBytes: z.int().optional(),
})
export type NeededMaterial = z.infer<typeof NeededMaterial>

/** The largest file that is taken in, in bytes. */
export const largestUploadBytes = 10 * 1024 * 1024

export const materialEndpoints = {
  listNeededMaterials: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId/materials/needed',
    summary: 'The papers and checks an order needs in its province, each with the rule that asks for it',
    for: 'signedIn',
    params: z.object({ orderId: z.uuid() }),
    answer: z.object({ materials: z.array(NeededMaterial) }),
  }),
  /** The form's fields `kind` and `about` come before its `file`. */
  uploadMaterial: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/materials',
    summary: 'Stores a paper or picture of an order; replaces the one of the same kind and owner',
    for: ['applicant', 'reviewer', 'supervisor', 'admin'],
    params: z.object({ orderId: z.uuid() }),
    body: z.object({ kind: MaterialKindShape, about: MaterialOwnerShape }),
    answer: MaterialView,
    transfer: 'multipart',
  }),
  getMaterialContent: endpoint({
    method: 'GET',
    path: '/api/materials/:materialId/content',
    summary: 'The picture itself; every look is logged',
    for: 'signedIn',
    params: z.object({ materialId: z.uuid() }),
    answer: z.unknown(),
    transfer: 'bytes',
  }),
  deleteMaterial: endpoint({
    method: 'DELETE',
    path: '/api/materials/:materialId',
    summary: 'Takes a paper out of a draft',
    for: ['applicant', 'reviewer', 'supervisor', 'admin'],
    params: z.object({ materialId: z.uuid() }),
    answer: z.object({}),
  }),
}
