import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Finding } from './problem.ts'

/** What somebody is about to buy. */
export const ProductToBuy = z.strictObject({
  name: z.string().trim().max(200).default(''),
  kind: z.enum(['instance', 'ip-range']),
  billing: z.enum(['prepaid', 'pay-as-you-go']),
  /** It is bought for so many days, renewals included. */
  days: z.int().min(1).max(36_500),
  /** Six digits of its province; outside the mainland anything else. */
  province: z.string().max(64),
  hasPublicAddress: z.boolean(),
})
export type ProductToBuy = z.infer<typeof ProductToBuy>

export const productEndpoints = {
  judgeProducts: endpoint({
    method: 'POST',
    path: '/api/products/filing',
    budget: 'need.address',
    summary: 'Which of these products can carry a filing, bought today, and why not; before anything is bought',
    right: 'public.read',
    body: z.strictObject({ products: z.array(ProductToBuy).min(1).max(100) }),
    personal: 'none',
    answer: z.object({
      products: z.array(
        z.object({
          name: z.string(),
          canCarry: z.boolean(),
          findings: z.array(Finding.pick({ rule: true, severity: true, message: true, whatToDo: true, basis: true })),
        }),
      ),
    }),
  }),
}
