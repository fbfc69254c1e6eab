import { type KindWith, kindsWith } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { MaterialKindShape } from './filing-shape.ts'
import { ReportFault } from './gateway-faults.ts'
import { ofMany } from './personal-data.ts'

/** What may be sent alone: scans of a pre-approval travel inside their service, and only with an order. */
export const filedMaterialKinds = kindsWith('reportedIn', 'attachments')
export type FiledMaterialKind = KindWith<'reportedIn', 'attachments'>

/** A verification material of something filed, sent to the administration alone (XZHYD). */
export const FiledMaterialView = z.object({
  id: z.string(),
  /** 主体 or 网站 */
  part: z.enum(['subject', 'service']),
  number: z.string(),
  name: z.string(),
  kind: MaterialKindShape,
  contentType: z.enum(['image/jpeg', 'application/pdf']),
  /** As it is reported. */
  sizeBytes: z.int(),
  channel: z.string(),
  /** `waiting`: for its file to be accepted; `reported`: for the result. */
  state: z.enum(['waiting', 'reported', 'stored', 'refused']),
  sentAt: z.iso.datetime(),
  sentBy: z.string(),
  /** Of the file it went out in. */
  file: z.object({ id: z.string(), sequence: z.int() }).optional(),
  decidedAt: z.iso.datetime().optional(),
  /** Result codes; what to do about them is in `listCodes`. */
  codes: z.array(z.int()),
  opinion: z.string().optional(),
  /** Why it could not be put into a file. */
  fault: ReportFault.optional(),
})
export type FiledMaterialView = z.infer<typeof FiledMaterialView>

export const filedMaterialEndpoints = {
  /** The form's fields come before its `file`. */
  sendFiledMaterial: endpoint({
    method: 'POST',
    path: '/api/registry/materials',
    summary: 'Sends a new verification material of a filed subject or service to its administration, without an order',
    right: 'filed-material.send',
    audit: {
      actions: { 'filed-material.send': { zh: '单独报送核验材料', en: 'Verification paper sent alone' } },
      things: { 'filed-material': { zh: '单独报送的核验材料', en: 'Paper sent alone' } },
    },
    body: z.strictObject({
      /** 主体备案号 or 服务备案号 */
      number: z.string().trim().min(1).max(128),
      kind: z.enum(filedMaterialKinds),
    }),
    personal: ofMany('names'),
    answer: FiledMaterialView,
    transfer: 'multipart',
  }),
  listFiledMaterials: endpoint({
    method: 'GET',
    path: '/api/registry/materials',
    summary: 'The verification materials that were sent alone, and what became of them, newest first',
    right: 'filed-material.read',
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(500).default(200) }),
    personal: ofMany('names'),
    answer: z.object({ filedMaterials: z.array(FiledMaterialView) }),
  }),
}
