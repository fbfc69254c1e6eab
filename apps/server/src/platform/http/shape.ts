import type { Finding } from '@openbeian/contract'
import { z } from 'zod'
import { wordsOf } from './shape-words.ts'

type Issue = z.core.$ZodIssue

/** What was sent does not have the shape the contract asks for. */
export class WrongShape extends Error {
  readonly findings: Finding[]

  constructor(issues: readonly Issue[]) {
    super('The request does not have the shape of the contract.')
    this.name = 'WrongShape'
    this.findings = issues.map(findingOf)
  }
}

/** Throws `WrongShape`. */
export function shaped<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const { success, data, error } = shape.safeParse(value)
  if (!success) throw new WrongShape(error.issues)
  return data
}

/** Fastify's validator compiler. */
export const shapeValidator =
  ({ schema }: { schema: unknown; httpPart?: string }) =>
  (value: unknown) => {
    if (!(schema instanceof z.ZodType)) throw new TypeError('An endpoint has a shape that is none of the contract.')
    const { success, data, error } = schema.safeParse(value)
    return success ? { value: data } : { error: new WrongShape(error.issues) }
  }

const findingOf = (issue: Issue): Finding => ({
  rule: 'contract.shape',
  severity: 'blocks',
  at: issue.path.join('.'),
  ...wordsOf(issue),
})
