import { serviceKinds, subjectNatures } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Finding } from './problem.ts'

const name = z.string().max(600)

export const NameQuestion = z.strictObject({
  name,
  kind: z.enum(serviceKinds),
  nature: z.enum([...subjectNatures, '']),
  /** 主办者名称; empty until typed. */
  sponsor: z.string().max(300),
  /** GB/T 2260; empty until chosen. */
  province: z.string().max(6),
  remark: z.string().max(1100),
  /** Names of the other services of the same filing. */
  otherNames: z.array(name).max(50),
})

export const NameAnswer = z.object({
  /** Findings about the name; empty when it can be filed as far as the rules know. */
  reasons: z.array(Finding),
  /** Rules that could not be asked because a fact is missing. */
  unknown: z.array(z.string()),
  /** Three names that pass the same rules. */
  suggestions: z.array(z.string()),
})
export type NameAnswer = z.infer<typeof NameAnswer>

export const nameEndpoints = {
  checkServiceName: endpoint({
    method: 'POST',
    path: '/api/service-names/check',
    summary: 'Check the name of a website or app while it is typed, with three suggestions',
    right: 'name.check',
    budget: 'names.account',
    body: NameQuestion,
    personal: 'none',
    answer: NameAnswer,
  }),
}
