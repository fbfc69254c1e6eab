import { orderActions } from '@openbeian/filing'
import { z } from 'zod'

/** A sentence in both languages. */
export const Sentence = z.object({ zh: z.string(), en: z.string() })

/** What a rule found, at one field. */
export const Finding = z.object({
  rule: z.string(),
  severity: z.enum(['blocks', 'warns', 'informs']),
  /** Dotted path of the field, e.g. `services.0.domains.0.name`. */
  at: z.string(),
  message: Sentence,
  whatToDo: Sentence,
  basis: z.string().optional(),
  /** Since when it is asked: a day, or the year of its source. */
  since: z.string().optional(),
  /** What the rule looked at, by the words of its sentence. */
  inputs: z.record(z.string(), z.union([z.string(), z.number(), Sentence])).optional(),
  /** The value that was most probably meant, to be taken over at `at`. */
  proposed: z.string().optional(),
})
export type Finding = z.infer<typeof Finding>

/** A rule that could not be judged because a fact is unknown; this is not a pass. */
export const UnknownRule = Finding.pick({ rule: true, severity: true, at: true }).extend({
  /** What the rule asks, in words. */
  title: Sentence,
})
export type UnknownRule = z.infer<typeof UnknownRule>

/** Every answer that is not a success. */
export const Problem = z.object({
  code: z.string(),
  message: Sentence,
  details: z.record(z.string(), z.unknown()).optional(),
  findings: z.array(Finding).optional(),
  /** What the caller may do with the order instead. */
  allowedActions: z.array(z.enum(orderActions)).optional(),
  requestId: z.string(),
})
export type Problem = z.infer<typeof Problem>
