import { orderTypes } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const Text = z.object({ zh: z.string(), en: z.string() })

/** Whether what is described has to be filed, and why; a help, not an administration's answer. */
export const NeedAnswer = z.object({
  /** The verdict, e.g. MUST_FILE; what each means is in docs/need-to-file.md. */
  icp: z.string(),
  orderType: z.enum(orderTypes).nullable(),
  actions: z.array(z.enum(orderTypes)),
  publicSecurity: z.string(),
  reasons: z.array(
    Text.extend({
      rule: z.string(),
      /** Whose yardstick it is: law, ministry, providers or platforms. */
      criterion: z.string().optional(),
      /** What another source says. */
      differs: Text.optional(),
      source: z.array(z.string()),
    }),
  ),
  /** What nobody said and was taken for granted. */
  assumed: z.record(z.string(), z.string()),
  /** What has to be known to decide. */
  question: Text.extend({ fact: z.string() }).optional(),
  warnings: z.array(z.object({ fact: z.string(), value: z.unknown(), message: Text })),
  notice: Text,
})
export type NeedAnswer = z.infer<typeof NeedAnswer>

const Fact = z.union([z.string().max(64), z.number(), z.boolean(), z.null()])

/** More than are asked, so that a program may add some of its own. */
const maxFacts = 60

const Facts = z
  .record(z.string().max(64), Fact)
  .refine((it) => Object.keys(it).length <= maxFacts)
  .meta({ maxProperties: maxFacts })

export const needEndpoints = {
  decideNeed: endpoint({
    method: 'POST',
    path: '/api/need-to-file',
    budget: 'need.address',
    summary: 'Whether a service has to be filed, by declared facts; what is left out counts as not known',
    right: 'public.read',
    body: z.strictObject({ facts: Facts }),
    personal: 'none',
    answer: NeedAnswer,
  }),
}
