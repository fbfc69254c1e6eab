import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ofMany } from './personal-data.ts'
import { RealReason } from './real-reason.ts'

const Named = z.object({ id: z.uuid(), number: z.int(), name: z.string() })

export const CustomerView = Named.extend({
  /** What the company's own systems call it. */
  externalId: z.string().optional(),
  parent: Named.optional(),
  /** Accounts that may sign in; a customer without one is filed for by staff. */
  accounts: z.int(),
  subsidiaries: z.int(),
})
export type CustomerView = z.infer<typeof CustomerView>

const CustomerName = z.string().trim().min(1).max(200)
const ExternalId = z.string().trim().min(1).max(64).regex(/^\S+$/)
const ofCustomer = z.strictObject({ customerId: z.uuid() })

export const customerEndpoints = {
  listCustomers: endpoint({
    method: 'GET',
    path: '/api/customers',
    summary: 'Customers by name, number, own id or filing number; without a search the newest',
    right: 'customer.read',
    query: z.strictObject({
      search: z.string().trim().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    personal: ofMany('names'),
    answer: z.object({
      customers: z.array(CustomerView),
      /** False: there are so many that parts of a name were looked for among the newest alone; whole names always are. */
      searchedAll: z.boolean(),
    }),
  }),
  getCustomer: endpoint({
    method: 'GET',
    path: '/api/customers/:customerId',
    summary: 'One customer, with the subsidiaries and what it has',
    right: 'customer.read',
    params: ofCustomer,
    personal: ofMany('names'),
    answer: CustomerView.extend({
      children: z.array(Named),
      orders: z.int(),
      filings: z.int(),
      resources: z.int(),
    }),
  }),
  addCustomer: endpoint({
    method: 'POST',
    path: '/api/customers',
    summary: 'Makes a customer without a login, for whom staff file',
    right: 'customer.add',
    audit: {
      actions: { 'customer.add': { zh: '新建客户', en: 'Customer added' } },
      things: { customer: { zh: '客户', en: 'Customer' } },
    },
    body: z.strictObject({ name: CustomerName, externalId: ExternalId.optional() }),
    personal: ofMany('names'),
    answer: CustomerView,
  }),
  changeCustomer: endpoint({
    method: 'PUT',
    path: '/api/customers/:customerId',
    summary: 'Changes name, own id and parent; null takes an id or a parent away, what is left out stays',
    right: 'customer.keep',
    audit: { actions: { 'customer.change': { zh: '修改客户资料', en: 'Customer changed' } } },
    params: ofCustomer,
    body: z.strictObject({
      name: CustomerName.optional(),
      externalId: ExternalId.nullable().optional(),
      parentId: z.uuid().nullable().optional(),
      reason: RealReason,
    }),
    personal: ofMany('names'),
    answer: CustomerView,
  }),
}
