import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { IpRange } from './filing-shape.ts'
import { pageAnswer, pageQuery } from './pages.ts'
import { ids } from './personal-data.ts'

const day = z.iso.date()

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
})
export type ResourceView = z.infer<typeof ResourceView>

export const resourceEndpoints = {
  listResources: endpoint({
    method: 'GET',
    path: '/api/resources',
    summary: 'The access resources of the caller’s customer; staff see all',
    right: 'resource.read',
    query: z.strictObject({
      /** Part of a name, an address, or whose it is: the number, own id or whole name of a customer. */
      search: z.string().trim().max(200).optional(),
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
      ...ResourceView.omit({ id: true, used: true }).shape,
      name: z.string().max(200),
      ips: z.array(IpRange).max(256),
      province: z.string().max(64),
      customerId: z.uuid(),
    }),
    personal: 'none',
    answer: ResourceView,
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
