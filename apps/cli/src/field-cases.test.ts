import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { need } from './need.ts'
import { number } from './number.ts'
import { check } from './rules/check.ts'

interface FieldOrder {
  kind: string
  name: string
  order: string
  change: Record<string, unknown>
  findings: Record<string, string | string[]>
  unknown?: string[]
  proposed?: Record<string, string>
  /** What somebody has to read. */
  says?: string
  source: string
}
interface FieldCases {
  numbers: { kind: string; input: string; valid: boolean; source: string }[]
  orders: FieldOrder[]
  need: { kind: string; name: string; facts: Record<string, unknown>; icp: string; says?: string; source: string }[]
}
interface Judged {
  findings: { rule: string; at: string; severity: string; proposed?: string; message: { zh: string; en: string } }[]
  unknown: { rule: string }[]
  bugs: unknown[]
}

const conformance = new URL('../../../conformance/', import.meta.url)
const cases: FieldCases = JSON.parse(readFileSync(new URL('field-cases.json', conformance), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'field-cases-'))
afterAll(() => rmSync(folder, { recursive: true }))

function printed(run: () => number): string {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  run()
  const lines = log.mock.calls.map(([line]) => String(line))
  log.mockRestore()
  return lines.join('\n')
}

function asked(command: (file: string) => number, content: unknown): string {
  const file = join(folder, 'asked.json')
  writeFileSync(file, JSON.stringify(content))
  return printed(() => command(file))
}

function put(whole: object, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) return void Reflect.set(whole, key, value)
  const part: unknown = Reflect.get(whole, key)
  if (typeof part !== 'object' || part === null) throw new Error(`There is no ${key} to change.`)
  put(part, rest, value)
}

const orderOf = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../examples/orders/${name}.json`, conformance), 'utf8'))

const judged = (order: object): Judged => JSON.parse(asked((file) => check([file, '--json']), order))
const bases = new Map(
  [...new Set(cases.orders.map(({ order }) => order))].map((name) => [name, judged(orderOf(name))] as const),
)
const places = ({ findings }: Judged) => findings.map(({ rule, at }) => `${rule} at ${at}`)

test.each(cases.orders)('$kind: $name', ({ order, change, findings, unknown = [], proposed = {}, says = '' }) => {
  const changed = orderOf(order)
  for (const [path, value] of Object.entries(change)) put(changed, path.split('/'), value)
  const found = judged(changed)
  const before = bases.get(order)
  expect(found.bugs).toEqual([])
  const known = new Set(before ? places(before) : [])
  const expected = Object.entries(findings).flatMap(([rule, at]) => [at].flat().map((it) => `${rule} at ${it}`))
  expect(
    places(found)
      .filter((it) => !known.has(it))
      .toSorted(),
  ).toEqual(expected.toSorted())
  const already = new Set(before?.unknown.map(({ rule }) => rule))
  expect(found.unknown.map(({ rule }) => rule).filter((it) => !already.has(it))).toEqual(unknown)
  const offers = found.findings.flatMap((it) => (it.proposed === undefined ? [] : [[it.at, it.proposed]]))
  expect(Object.fromEntries(offers)).toEqual(proposed)
  expect(found.findings.map(({ message }) => message.zh).join('\n')).toContain(says)
})

test.each(cases.numbers)('$kind: the command says of “$input” whether it is a number', ({ input, valid }) => {
  expect(JSON.parse(printed(() => number([input, '--json'])))).toMatchObject({ valid })
})

test.skipIf(cases.need.length === 0).each(cases.need)('$kind: $name', ({ facts, icp, says = '' }) => {
  const said = asked((file) => need(['--facts', file, '--json']), facts)
  expect(JSON.parse(said)).toMatchObject({ icp })
  expect(said).toContain(says)
})

test('every case says where it comes from', () => {
  expect([...cases.orders, ...cases.numbers, ...cases.need].filter(({ source }) => source === '')).toEqual([])
})
