import { keysOf, orderStates } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { IpRange } from './filing-shape.ts'
import { pageAnswer, pageQuery } from './pages.ts'
import { ids } from './personal-data.ts'
import { RealReason } from './real-reason.ts'
import { sheetTemplate } from './sheet-template.ts'

const day = z.iso.date()
const ExternalId = z.string().trim().min(1).max(64).regex(/^\S+$/)
const one = z.strictObject({ resourceId: z.uuid() })

/** So many access codes are issued at once (一次最多 20 个). */
export const maxCodesAtOnce = 20
/** So many rows of a table are taken in by one call. */
export const maxResourcesAtOnce = 1000

/** What the provider sold and a service can be hosted on. */
export const ResourceView = z.object({
  id: z.uuid(),
  kind: z.enum(['instance', 'ip-range', 'access-code']),
  name: z.string(),
  ips: z.array(z.object(IpRange.shape)),
  province: z.string(),
  billing: z.enum(['prepaid', 'pay-as-you-go']),
  purchasedOn: day,
  expiresOn: day,
  quota: z.int(),
  used: z.int(),
  /** What the provider's own systems call it. */
  externalId: z.string().exactOptional(),
  /** Nothing can be filed on it since then. */
  endedAt: z.iso.datetime().exactOptional(),
})
export type ResourceView = z.infer<typeof ResourceView>

/** What becomes of a filed service when the resource is no more: `moved`: it has other access here; `elsewhere`: others host it. */
export const fatesOfServices = ['moved', 'elsewhere', 'empty-shell'] as const
export type FateOfService = (typeof fatesOfServices)[number]

/** Who stands on a resource, and what becomes of them when it ends. */
export const ResourceConsequences = z.object({
  orders: z.array(
    z.object({ id: z.uuid(), reference: z.string(), state: z.enum(orderStates), customerName: z.string().optional() }),
  ),
  services: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      name: z.string(),
      subjectId: z.uuid(),
      subjectNumber: z.string(),
      customerName: z.string().optional(),
      fate: z.enum(fatesOfServices),
    }),
  ),
  /** All of them; of many not all are listed. */
  orderCount: z.int(),
  serviceCount: z.int(),
  /** Services without any access afterwards, and subjects of which none is left that has one. */
  shellCount: z.int(),
  subjectShellCount: z.int(),
})
export type ResourceConsequences = z.infer<typeof ResourceConsequences>

/** `open`: it can be redeemed; `over`: the last day for it has passed. */
export const accessCodeStates = ['open', 'redeemed', 'over', 'ended'] as const
export const AccessCodeView = z.object({
  id: z.uuid(),
  /** With its last four letters: the whole is not kept. */
  name: z.string(),
  state: z.enum(accessCodeStates),
  quota: z.int(),
  used: z.int(),
  redeemBy: day.optional(),
  redeemedAt: z.iso.datetime().optional(),
  /** For staff: who redeemed it. */
  customerName: z.string().optional(),
})
export type AccessCodeView = z.infer<typeof AccessCodeView>

export const WholeResource = ResourceView.extend({
  customerId: z.uuid().optional(),
  customerName: z.string().optional(),
  consequences: ResourceConsequences,
  codes: z.array(AccessCodeView),
  codeCount: z.int(),
  /** For staff: customers apart from whose it is that redeemed codes of it. */
  strangers: z.int().optional(),
})
export type WholeResource = z.infer<typeof WholeResource>

const Description = z.strictObject({
  name: z.string().trim().min(1).max(200),
  externalId: ExternalId.nullable(),
  ips: z.array(IpRange).max(256),
  province: z.string().max(64),
  billing: z.enum(['prepaid', 'pay-as-you-go']),
  quota: z.int().min(1).max(10_000),
})

/** Services that lose their access, as whoever asks was told: more of them meanwhile is a conflict. */
const told = z.int().min(0).max(1_000_000)

export const resourceChanges = ['edit', 'renew', 'move', 'end'] as const
export const ResourceChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('edit'), ...Description.partial().shape }),
  z.strictObject({ change: z.literal('renew'), expiresOn: day }),
  z.strictObject({ change: z.literal('move'), customerId: z.uuid(), told }),
  z.strictObject({ change: z.literal('end'), reason: RealReason, told }),
])
export type ResourceChange = z.infer<typeof ResourceChange>

/** A line of a table of resources: by the provider's own id it is made, or changed. */
export const ResourceRowShape = z.strictObject({
  externalId: z.string().max(200),
  /** The customer's own id, or our number of it. */
  customer: z.string().max(200),
  kind: z.string().max(64),
  name: z.string().max(500),
  ips: z.string().max(20_000),
  province: z.string().max(64),
  billing: z.string().max(64),
  purchasedOn: z.string().max(64),
  expiresOn: z.string().max(64),
  quota: z.string().max(64),
})
export const resourceColumns = keysOf(ResourceRowShape.shape)
export type ResourceColumn = (typeof resourceColumns)[number]

export const resourceRowReasons = [
  'missing',
  'no-such-value',
  'no-such-customer',
  'no-address',
  'no-day',
  'ends-before-it-begins',
  'no-number',
  'id-not-possible',
  'twice-in-table',
  'has-ended',
  'kind-stays',
  'codes-are-issued',
  'quota-below-used',
  'too-long',
] as const
export type ResourceRowReason = (typeof resourceRowReasons)[number]

export const BulkAnswer = z.object({
  /** Nothing was written: it was a trial, or a row has a mistake. */
  applied: z.boolean(),
  created: z.int(),
  changed: z.int(),
  same: z.int(),
  findings: z.array(
    z.object({
      /** From 1, as the rows came; of a sheet, its row. */
      row: z.int(),
      column: z.enum(resourceColumns),
      reason: z.enum(resourceRowReasons),
      value: z.string(),
      /** What to write instead, where there is no doubt. */
      proposal: z.string().optional(),
    }),
  ),
})
export type BulkAnswer = z.infer<typeof BulkAnswer>

export const resourceEndpoints = {
  listResources: endpoint({
    method: 'GET',
    path: '/api/resources',
    summary: 'The access resources of the caller’s customer; staff see all',
    right: 'resource.read',
    query: z.strictObject({
      /** Part of a name, an address, or whose it is: the number, own id or whole name of a customer. */
      search: z.string().trim().max(200).optional(),
      customerId: z.uuid().optional(),
      /** Those that have ended, instead of those that have not. */
      ended: z.literal('yes').optional(),
      ...pageQuery(),
    }),
    personal: { holds: ['names'], of: 'rows', owners: ({ answer }) => ({ resources: ids(answer.resources) }) },
    answer: z.object({
      resources: z.array(ResourceView.extend({ customerName: z.string().optional() })),
      ...pageAnswer,
    }),
  }),
  createResource: endpoint({
    method: 'POST',
    path: '/api/resources',
    summary: 'Records what was sold to a customer',
    right: 'resource.sell',
    audit: {
      actions: { 'resource.create': { zh: '登记资源', en: 'Resource recorded' } },
      things: { resource: { zh: '接入资源', en: 'Resource' } },
    },
    body: z.strictObject({
      ...Description.omit({ externalId: true }).shape,
      externalId: ExternalId.optional(),
      kind: ResourceView.shape.kind,
      purchasedOn: day,
      expiresOn: day,
      customerId: z.uuid(),
    }),
    personal: 'none',
    answer: ResourceView,
  }),
  getResource: endpoint({
    method: 'GET',
    path: '/api/resources/:resourceId',
    summary: 'One access resource with who stands on it and its access codes: what its end would do',
    right: 'resource.read',
    params: one,
    personal: {
      holds: ['names'],
      of: 'owners',
      owners: ({ params }: { params: { resourceId: string } }) => ({ resources: [params.resourceId] }),
    },
    answer: WholeResource,
  }),
  changeResource: endpoint({
    method: 'POST',
    path: '/api/resources/:resourceId/changes',
    summary: 'Changes, renews, moves or ends what was sold; whoever loses access by its end is told',
    right: 'resource.sell',
    audit: {
      actions: {
        'resource.edit': { zh: '修改资源', en: 'Resource changed' },
        'resource.renew': { zh: '续期资源', en: 'Resource renewed' },
        'resource.move': { zh: '转移资源', en: 'Resource moved to another customer' },
        'resource.end': { zh: '停用资源', en: 'Resource ended' },
      },
    },
    params: one,
    body: ResourceChange,
    personal: 'none',
    answer: ResourceView,
  }),
  putResources: endpoint({
    method: 'PUT',
    path: '/api/resources',
    summary: 'Makes or changes many resources by the provider’s own ids: all rows, or none where one has a mistake',
    right: 'resource.sell',
    audit: { actions: { 'resource.put-many': { zh: '批量登记资源', en: 'Many resources recorded' } } },
    body: z.strictObject({
      rows: z
        .array(ResourceRowShape.partial().extend({ externalId: z.string().max(200) }))
        .min(1)
        .max(maxResourcesAtOnce),
      /** Says what would become of it, and writes nothing. */
      trial: z.boolean().default(false),
    }),
    maxBodyBytes: 4 * 1024 * 1024,
    personal: 'none',
    answer: BulkAnswer,
  }),
  putResourceTable: endpoint({
    method: 'POST',
    path: '/api/resources/table',
    summary: 'The same by a sheet (xlsx, CSV) of the template',
    right: 'resource.sell',
    transfer: 'multipart',
    maxFileBytes: 10 * 1024 * 1024,
    body: z.strictObject({ trial: z.enum(['yes', 'no']).default('yes') }),
    personal: 'none',
    answer: BulkAnswer,
  }),
  downloadResourceTemplate: endpoint({
    ...sheetTemplate,
    path: '/api/resource-template',
    summary: 'The table of resources to fill in',
  }),
  issueAccessCodes: endpoint({
    method: 'POST',
    path: '/api/resources/:resourceId/codes',
    summary: 'Issues access codes (备案服务号) of a machine; they are told once and cannot be read again',
    right: 'resource.issue',
    audit: { actions: { 'resource.issue': { zh: '发放备案服务号', en: 'Access codes issued' } } },
    params: one,
    body: z.strictObject({
      count: z.int().min(1).max(maxCodesAtOnce),
      /** How many services each carries; they are taken from those of the machine. */
      quota: z.int().min(1).max(100).default(1),
      /** The last day it can be redeemed. */
      redeemBy: day,
    }),
    personal: 'none',
    answer: z.object({ codes: z.array(z.object({ id: z.uuid(), accessCode: z.string() })) }),
  }),
  revokeAccessCodes: endpoint({
    method: 'POST',
    path: '/api/resources/:resourceId/codes/revocation',
    summary: 'Takes back access codes nobody redeemed; what was redeemed is ended as a resource',
    right: 'resource.issue',
    audit: { actions: { 'resource.revoke': { zh: '收回备案服务号', en: 'Access codes revoked' } } },
    params: one,
    body: z.strictObject({ codeIds: z.array(z.uuid()).min(1).max(200) }),
    personal: 'none',
    answer: z.object({ revoked: z.int() }),
  }),
  findOutwardAddresses: endpoint({
    method: 'POST',
    path: '/api/resources/outward-addresses',
    budget: 'access-codes.account',
    summary: 'The public addresses an access code stands for, as the police form asks for them',
    right: 'resource.read',
    body: z.strictObject({ accessCode: z.string().trim().min(6).max(64) }),
    personal: 'none',
    answer: z.object({ ips: z.array(z.object(IpRange.shape)), province: z.string(), expiresOn: day }),
  }),
  redeemAccessCode: endpoint({
    method: 'POST',
    path: '/api/resources/redeem',
    budget: 'access-codes.account',
    summary: 'Binds an access code (备案服务号) to the caller’s customer',
    right: 'resource.redeem',
    audit: { actions: { 'resource.redeem': { zh: '兑换备案服务号', en: 'Access code redeemed' } } },
    body: z.strictObject({ accessCode: z.string().trim().min(6).max(64) }),
    personal: 'none',
    answer: ResourceView,
  }),
}
