import { orderStates, orderTypes } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { taskKinds } from './inspections.ts'
import { ids } from './personal-data.ts'

/** So many of each kind are shown. */
export const hitsOfEach = 10

/** Some of a kind, and whether there are more. */
const some = <Hit extends z.ZodType>(hit: Hit) => z.object({ hits: z.array(hit), more: z.boolean() })

export const searchEndpoints = {
  search: endpoint({
    // what is sought may be the number of a person, and addresses are written into logs
    method: 'POST',
    path: '/api/search',
    summary:
      'Orders, filings, customers, resources and tasks this caller may see: by reference, filing number, domain, name, address, own id of a customer, or the whole number of a certificate or mobile',
    right: 'order.read',
    body: z.strictObject({ text: z.string().trim().min(1).max(200) }),
    personal: {
      holds: ['names'],
      of: 'rows',
      owners: ({ answer }) => ({
        orders: ids(answer.orders.hits),
        services: answer.filings.hits.flatMap(({ serviceIds }) => serviceIds),
        customers: ids(answer.customers.hits),
        resources: ids(answer.resources.hits),
        tasks: ids(answer.tasks.hits),
      }),
    },
    answer: z.object({
      orders: some(
        z.object({
          id: z.uuid(),
          reference: z.string(),
          orderType: z.enum(orderTypes),
          state: z.enum(orderStates),
          subjectName: z.string(),
          domains: z.array(z.string()),
        }),
      ),
      filings: some(
        z.object({
          id: z.uuid(),
          number: z.string(),
          subjectName: z.string(),
          serviceIds: z.array(z.uuid()),
          domains: z.array(z.string()),
          isCancelled: z.boolean(),
        }),
      ),
      customers: some(z.object({ id: z.uuid(), name: z.string(), number: z.int(), externalId: z.string().optional() })),
      resources: some(
        z.object({
          id: z.uuid(),
          name: z.string(),
          ips: z.array(z.object({ from: z.string(), to: z.string() })),
          customerName: z.string().optional(),
        }),
      ),
      tasks: some(
        z.object({
          id: z.uuid(),
          kind: z.enum(taskKinds),
          about: z.string(),
          state: z.enum(['open', 'answered', 'reported', 'done']),
        }),
      ),
    }),
  }),
}
