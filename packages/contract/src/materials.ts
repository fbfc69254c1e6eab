import { maxPagesOfMaterial, orderActions } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { MaterialKindShape, MaterialOwnerShape } from './filing-shape.ts'
import { writtenAs } from './personal-data.ts'
import { Sentence } from './problem.ts'

/** What speaks against a picture of a paper. */
export const PictureFault = z.enum(['LOW_RESOLUTION', 'DARK', 'OVEREXPOSED', 'GLARE', 'BLUR', 'CUT_EDGE'])

/** Said by whoever knows what speaks against the picture and has no better one: it is taken in, and the reviewer is told. */
export const Insist = z.literal('yes')

export const MaterialView = z.object({
  id: z.string(),
  kind: MaterialKindShape,
  about: MaterialOwnerShape,
  contentType: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
  /** Of the stored picture; absent for PDF. */
  width: z.int().optional(),
  height: z.int().optional(),
  /** Of a PDF whose pages can be had as pictures: how many there are. */
  pdfPages: z.int().optional(),
  sizeBytes: z.int(),
  uploadedAt: z.iso.datetime(),
  /** What was found against the picture, and whoever uploaded it insisted on it. */
  insistedOn: z.array(PictureFault).optional(),
})
export type MaterialView = z.infer<typeof MaterialView>

/** A paper that was handed in once and counts no more. */
export const EarlierMaterial = MaterialView.extend({
  /** When another took its place, or it was taken away. */
  replacedAt: z.iso.datetime(),
  /** The page that stands in its place now, where one does. */
  nowThere: z.string().optional(),
  /** What gave the order back to whoever changed it. */
  returned: z.object({ action: z.enum(orderActions), at: z.iso.datetime() }),
})
export type EarlierMaterial = z.infer<typeof EarlierMaterial>

/**
 * Where an upload goes among the pages of its material: `new` behind the last, or in place of the page with this id; left
 * out, it replaces the whole material.
 */
export const PagePlace = z.union([z.literal('new'), z.uuid()])
export type PagePlace = z.infer<typeof PagePlace>

/** A paper or a check that an order needs, or may need. */
export const NeededMaterial = z.object({
  kind: z.union([MaterialKindShape, z.enum(['face-check', 'ministry-sms'])]),
  about: MaterialOwnerShape,
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
export const maxUploadBytes = 10 * 1024 * 1024

export const materialEndpoints = {
  listNeededMaterials: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId/materials/needed',
    summary: 'The papers and checks an order needs in its province, each with the rule that asks for it',
    right: 'order.read',
    params: z.strictObject({ orderId: z.uuid() }),
    personal: 'none',
    answer: z.object({ materials: z.array(NeededMaterial) }),
  }),
  /** The form's fields `kind`, `about`, `page` and `insist` come before its `file`. */
  uploadMaterial: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/materials',
    budget: 'uploads.account',
    summary:
      'Stores a paper or picture of an order; replaces the one of the same kind and owner, or is a further page of it',
    right: 'order.edit',
    audit: { actions: { 'material.upload': { zh: '上传材料', en: 'Paper uploaded' } } },
    params: z.strictObject({ orderId: z.uuid() }),
    body: z.strictObject({
      kind: MaterialKindShape,
      about: MaterialOwnerShape,
      page: PagePlace.optional(),
      insist: Insist.optional(),
    }),
    personal: 'none',
    answer: MaterialView,
    transfer: 'multipart',
  }),
  sortPages: endpoint({
    method: 'PUT',
    path: '/api/orders/:orderId/materials/pages',
    summary: 'Puts the pages of a paper in this order; all that count now, each once',
    right: 'order.edit',
    audit: { actions: { 'material.order-pages': { zh: '调整材料页序', en: 'Pages of a paper put in order' } } },
    params: z.strictObject({ orderId: z.uuid() }),
    body: z.strictObject({
      kind: MaterialKindShape,
      about: MaterialOwnerShape,
      pages: z.array(z.uuid()).min(1).max(maxPagesOfMaterial),
    }),
    personal: 'none',
    answer: z.object({ materials: z.array(MaterialView) }),
  }),
  listEarlierMaterials: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId/materials/earlier',
    summary: 'The papers that were handed in and then replaced or taken away after the order came back, newest first',
    right: 'order.read',
    params: z.strictObject({ orderId: z.uuid() }),
    personal: 'none',
    answer: z.object({ materials: z.array(EarlierMaterial) }),
  }),
  getMaterialContent: endpoint({
    method: 'GET',
    path: '/api/materials/:materialId/content',
    summary: 'The picture itself; every look is logged',
    right: 'paper.read',
    audit: {
      actions: { 'material.look': { zh: '查看材料', en: 'Paper looked at' } },
      things: { material: { zh: '材料', en: 'Paper' } },
    },
    params: z.strictObject({ materialId: z.uuid() }),
    /** A copy to take along bears the words 仅供备案使用, for whom it was made and when. */
    query: z.strictObject({ copy: z.enum(['marked']).optional() }),
    personal: writtenAs('material.look', 'material'),
    answer: z.unknown(),
    transfer: 'bytes',
  }),
  getPdfPage: endpoint({
    method: 'GET',
    path: '/api/materials/:materialId/pages/:page',
    summary: 'A page of a PDF as a picture, where pages can be drawn; every look is logged',
    right: 'paper.read',
    params: z.strictObject({ materialId: z.uuid(), page: z.coerce.number().int().min(1).max(50) }),
    personal: writtenAs('material.look', 'material'),
    answer: z.unknown(),
    transfer: 'bytes',
  }),
  deleteMaterial: endpoint({
    method: 'DELETE',
    path: '/api/materials/:materialId',
    summary: 'Takes a paper out of a draft',
    right: 'order.edit',
    audit: { actions: { 'material.delete': { zh: '删除材料', en: 'Paper deleted' } } },
    params: z.strictObject({ materialId: z.uuid() }),
    personal: 'none',
    answer: z.object({}),
  }),
}
