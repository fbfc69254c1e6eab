import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'

type Schema = Record<string, unknown>

const asked = Object.entries(endpoints as Record<string, Endpoint>).flatMap(([name, it]) =>
  (['params', 'query', 'body'] as const).flatMap((part) => {
    const shape = it[part]
    return shape
      ? [[`${name}.${part}`, z.toJSONSchema(shape, { io: 'input', reused: 'inline' }) as Schema] as const]
      : []
  }),
)

test('whatever the API takes is bounded, and takes no key it does not know', () => {
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.flatMap(([at, schema]) => faultsOf(at, schema))).toEqual([])
})

test('a schema without bounds is found', () => {
  const loose = z.object({
    name: z.string(),
    list: z.array(z.uuid()),
    map: z.record(z.string().max(3), z.int()),
    day: z.string().regex(/^\d+$/),
  })
  expect(faultsOf('it', z.toJSONSchema(loose, { io: 'input' }) as Schema)).toEqual([
    'it takes unknown keys',
    'it.name has no maximum',
    'it.list has no maximum',
    'it.map has no maximum',
    'it.day has no maximum',
  ])
})

test('a login is typed by its owner, to give somebody an account, or to read the log: whose an order is nobody says by a login', () => {
  const named = asked.filter(([, schema]) => /"\w*login\w*":\{/i.test(JSON.stringify(schema))).map(([at]) => at)
  expect(named.toSorted()).toEqual([
    'askForRecovery.body',
    'askToChangeLogin.body',
    'changeLoginByStaff.body',
    'inviteMember.body',
    'inviteStaff.body',
    'listAudit.query',
    'setUp.body',
    'signIn.body',
    'signUp.body',
  ])
})

/** What a sender may make as large as they like. */
function faultsOf(at: string, schema: Schema): string[] {
  const { type, properties = {}, additionalProperties: others, items, anyOf, oneOf, allOf } = schema
  const within = [
    ...Object.entries(properties as Record<string, Schema>).flatMap(([name, it]) => faultsOf(`${at}.${name}`, it)),
    ...(isSchema(items) ? faultsOf(`${at}[]`, items) : []),
    ...(isSchema(others) ? faultsOf(`${at}{}`, others) : []),
    ...[anyOf, oneOf, allOf].flatMap((it) => ((it ?? []) as Schema[]).flatMap((one) => faultsOf(at, one))),
  ]
  return [...ownFault(at, type, schema), ...within]
}

function ownFault(at: string, type: unknown, schema: Schema): string[] {
  if (type === 'object' && isSchema(schema.additionalProperties))
    return schema.maxProperties ? [] : [`${at} has no maximum`]
  if (type === 'object') return schema.additionalProperties === false ? [] : [`${at} takes unknown keys`]
  if (type === 'array') return schema.maxItems === undefined ? [`${at} has no maximum`] : []
  if (type !== 'string') return []
  const isBounded = schema.maxLength !== undefined || schema.enum || 'const' in schema || isShort(schema)
  return isBounded ? [] : [`${at} has no maximum`]
}

/** A form of its own that has an end. */
const isShort = ({ format, pattern }: Schema): boolean =>
  format === 'uuid' || format === 'date' || (typeof pattern === 'string' && !/[*+]|\{\d+,\}/.test(pattern))

const isSchema = (it: unknown): it is Schema => typeof it === 'object' && it !== null
