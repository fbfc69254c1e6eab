import { expect, test } from 'vitest'
import { packs } from '../packs/packs.ts'
import { canCarryFiling, type Product } from './can-carry-filing.ts'

const machine: Product = {
  ...{ name: '云主机', kind: 'instance', billing: 'prepaid', days: 365, province: '110000', hasPublicAddress: true },
}
const verdict = (more: Partial<Product>) => canCarryFiling(packs, { ...machine, ...more }, '2026-12-01')

test('a machine in the mainland, prepaid for a year, with a public address carries a filing', () => {
  expect(verdict({})).toEqual({ canCarry: true, findings: [] })
})

test.each<[Partial<Product>, string]>([
  [{ billing: 'pay-as-you-go' }, 'national.resource-prepaid'],
  [{ days: 60 }, 'national.resource-bought-for'],
  [{ province: '810000' }, 'national.resource-mainland'],
  [{ hasPublicAddress: false }, 'national.resource-has-ip'],
])('%j does not, by %s', (more, rule) => {
  expect(verdict(more).canCarry).toBe(false)
  expect(verdict(more).findings.map((it) => it.rule)).toContain(rule)
})
