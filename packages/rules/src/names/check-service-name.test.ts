import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { practice } from '../packs/basis.ts'
import { undated } from '../packs/order-types.ts'
import { packs } from '../packs/packs.ts'
import { each } from '../parts.ts'
import { rule } from '../rule.ts'
import { checkServiceName } from './check-service-name.ts'
import type { NameContext } from './name-context.ts'

type Case = Partial<Omit<NameContext, 'facts'>> & {
  name: string
  namesOfOthers?: string[]
  regionNames?: string[]
  reasons: string[]
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../../../conformance/service-names.json', import.meta.url), 'utf8'),
) as { cases: Case[] }

function contextOf({ name: _name, reasons: _reasons, namesOfOthers = [], regionNames, ...given }: Case): NameContext {
  const facts = { namesOfOthers, ...(regionNames ? { regionNames } : {}) }
  return { kind: 'website', nature: '', sponsor: '', province: '', remark: '', otherNames: [], ...given, facts }
}

test.each(cases)('“$name” of a sponsor that is $nature: $reasons', (it) => {
  const { reasons, suggestions } = checkServiceName(it.name, contextOf(it), packs)
  expect(reasons.map(({ rule }) => rule).toSorted()).toEqual(it.reasons)
  expect(new Set(suggestions).size).toBe(3)
  for (const suggestion of suggestions) {
    expect(suggestion).not.toBe(it.name)
    expect(checkServiceName(suggestion, contextOf(it), packs).reasons).toEqual([])
  }
})

test('a name that another sponsor filed is not suggested', () => {
  const it = { name: '12345', nature: 'enterprise' as const, sponsor: '杭州青禾软件有限公司', reasons: [] }
  const [first = ''] = checkServiceName(it.name, contextOf(it), packs).suggestions
  expect(checkServiceName(it.name, contextOf({ ...it, namesOfOthers: [first] }), packs).suggestions).not.toContain(
    first,
  )
})

test('a name nobody has looked up is not called free', () => {
  const context = { ...contextOf({ name: '', reasons: [] }), facts: {} }
  expect(checkServiceName('青禾软件', context, packs).unknown).toEqual(['national.service-name-of-other'])
})

test('a provider’s own rule about names is asked too, also of suggestions', () => {
  const house = rule({
    id: 'provider.no-green',
    scope: 'name',
    ...undated(practice),
    severity: 'warns',
    about: each.service,
    at: 'name',
    holds: ({ name }) => !name.includes('青禾'),
    message: { zh: '不行。', en: 'No.' },
    whatToDo: { zh: '请换。', en: 'Change it.' },
  })
  const withHouse = [...packs, { id: 'provider', version: '1', asOf: '2026-11-21', rules: [house] }]
  const context = contextOf({ name: '', nature: 'individual', sponsor: '沈雨', reasons: [] })
  const { reasons, suggestions } = checkServiceName('青禾读书札记', context, withHouse)
  expect(reasons.map((it) => it.rule)).toEqual(['provider.no-green'])
  expect(suggestions).toHaveLength(3)
  expect(suggestions.join()).not.toContain('青禾')
})
