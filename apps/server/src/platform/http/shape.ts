import type { Finding } from '@openbeian/contract'
import { z } from 'zod'
import { noText, notAsked, wordsOf } from './shape-words.ts'
import { findNoText } from './well-formed-text.ts'

type Issue = z.core.$ZodIssue

/** More is told to nobody: an answer must not be larger than what was asked. */
const maxFindings = 50
const maxPathLength = 200

/** What was sent does not have the shape the contract asks for. */
export class WrongShape extends Error {
  readonly findings: Finding[]
  readonly count: number

  constructor(findings: readonly Finding[], count = findings.length) {
    super('The request does not have the shape of the contract.')
    this.name = 'WrongShape'
    this.findings = findings.slice(0, maxFindings)
    this.count = count
  }
}

/** Throws `WrongShape`. */
export function shaped<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const { data, fault } = read(shape, value)
  if (fault) throw fault
  return data
}

/** Fastify's validator compiler. */
export const shapeValidator =
  ({ schema }: { schema: unknown; httpPart?: string }) =>
  (value: unknown) => {
    if (!(schema instanceof z.ZodType)) throw new TypeError('An endpoint has a shape that is none of the contract.')
    const { data, fault } = read(schema, value)
    return fault ? { error: fault } : { value: data }
  }

type Read<Value> = { data: Value; fault?: undefined } | { data?: undefined; fault: WrongShape }

function read<Shape extends z.ZodType>(shape: Shape, value: unknown): Read<z.output<Shape>> {
  const { success, data, error } = shape.safeParse(value)
  if (!success) return { fault: wrongShape(error.issues) }
  // what no database can keep is told like any other wrong form
  const place = findNoText(data)
  return place === undefined ? { data } : { fault: new WrongShape([findingAt(place, noText)]) }
}

const wrongShape = (issues: readonly Issue[]) =>
  new WrongShape(
    issues.slice(0, maxFindings).map((it) => findingAt(it.path, wordsOf(it))),
    issues.length,
  )

const findingAt = (path: readonly PropertyKey[], words: Pick<Finding, 'message' | 'whatToDo'>): Finding => ({
  rule: 'contract.shape',
  severity: 'blocks',
  at: path.join('.').slice(0, maxPathLength),
  ...words,
})

/** Something came that nobody asked for; its name is not said again. */
export const unasked = (): WrongShape => new WrongShape([findingAt([], notAsked)])
