import { readdirSync, readFileSync } from 'node:fs'
import { orderTypes } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { packs } from './packs/packs.ts'
import type { Situation } from './situation.ts'

/** An order as `openbeian check` reads it, with what was planted in it: rule and field, written by hand. */
type Example = Situation & { about: string; expected: Record<string, string> }

const folder = new URL('../../../examples/orders/', import.meta.url)
const orders = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, order: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Example }))
const valid = orders.filter(({ order }) => Object.keys(order.expected).length === 0)
const flawed = orders.filter(({ order }) => Object.keys(order.expected).length > 0)

const judged = (order: Example) => {
  const { findings, bugs } = evaluate(packs, order)
  expect(bugs).toEqual([])
  return findings
}

test.each(valid)('nothing blocks $name', ({ order }) => {
  expect(judged(order).filter(({ severity }) => severity === 'blocks')).toEqual([])
})

test.each(flawed)('what is planted in $name is found at its field, and nothing else blocks', ({ order }) => {
  const findings = judged(order)
  const found = findings.filter(({ rule }) => rule in order.expected).map(({ rule, at }) => [rule, at])
  expect(Object.fromEntries(found)).toEqual(order.expected)
  const others = findings.filter(({ severity, rule }) => severity === 'blocks' && !(rule in order.expected))
  expect(others.map(({ rule, at }) => `${rule} at ${at}`)).toEqual([])
})

test('there are examples of every type of order and of half the provinces at least', () => {
  expect(orders.length).toBeGreaterThanOrEqual(60)
  expect(new Set(orders.map(({ order }) => order.orderType))).toEqual(new Set(orderTypes))
  expect(new Set(orders.map(({ order }) => order.filing.subject.region.province)).size).toBeGreaterThanOrEqual(15)
})
