import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { MaterialKindShape, MaterialOwnerShape } from './filing-shape.ts'
import { Insist, MaterialView, maxUploadBytes, PagePlace } from './materials.ts'

/** How much goes in one piece: little is lost when a line breaks. */
export const uploadPartBytes = 512 * 1024

export const UploadView = z.object({
  uploadId: z.uuid(),
  /** The next piece begins here. */
  receivedBytes: z.int(),
  sizeBytes: z.int(),
})
export type UploadView = z.infer<typeof UploadView>

export const UploadParams = z.strictObject({ uploadId: z.uuid() })

export const UploadedFile = z.strictObject({
  fileName: z.string().max(255),
  sizeBytes: z.int().min(1).max(maxUploadBytes),
  insist: Insist.optional(),
})

export const UploadPart = z.strictObject({ offset: z.coerce.number().int().min(0).max(maxUploadBytes) })

/** A paper in pieces, for lines that break: what has arrived is not sent again. */
export const uploadEndpoints = {
  beginUpload: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/uploads',
    budget: 'uploads.account',
    summary: 'Begins a paper that comes in pieces',
    right: 'order.edit',
    params: z.strictObject({ orderId: z.uuid() }),
    body: UploadedFile.extend({
      kind: MaterialKindShape,
      about: MaterialOwnerShape,
      page: PagePlace.optional(),
    }),
    personal: 'none',
    answer: UploadView,
  }),
  getUpload: endpoint({
    method: 'GET',
    path: '/api/uploads/:uploadId',
    summary: 'How much of it has arrived',
    right: 'order.edit',
    params: UploadParams,
    personal: 'none',
    answer: UploadView,
  }),
  sendUploadPart: endpoint({
    method: 'POST',
    path: '/api/uploads/:uploadId/parts',
    summary: 'The next piece; one that has arrived already changes nothing',
    right: 'order.edit',
    params: UploadParams,
    body: UploadPart,
    personal: 'none',
    answer: UploadView,
    transfer: 'multipart',
  }),
  finishUpload: endpoint({
    method: 'POST',
    path: '/api/uploads/:uploadId/finish',
    summary: 'Takes in the paper that has arrived whole, as if it had come in one piece',
    right: 'order.edit',
    params: UploadParams,
    personal: 'none',
    answer: MaterialView,
  }),
}
