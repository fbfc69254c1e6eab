import type { CodeTables, Draft } from '@openbeian/contract'
import { emptyFiling } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { judge } from './judge.ts'

const draft = {
  materials: [],
  facts: { today: '2026-11-21', providerRanges: [], resources: [] },
  rules: { version: 0, adjust: [], packs: [] },
} as unknown as Draft

const tablesWith = (...counties: string[]) =>
  ({
    natures: [],
    contents: [],
    languages: [],
    accessModes: [],
    locations: [],
    cancellationReasons: [],
    regions: [
      {
        code: '330000',
        zh: '浙江省',
        children: [{ code: '330100', zh: '杭州市', children: counties.map((code) => ({ code, zh: code })) }],
      },
    ],
  }) as unknown as CodeTables

/** What is said of the region while one types. */
function saidOf(county: string, tables: CodeTables) {
  const filing = emptyFiling()
  filing.subject.region = { province: '330000', city: '330100', county }
  return judge({ orderType: 'FIRST', filing, draft, tables, saved: [] })
    .filter(({ at }) => at.startsWith('subject.region'))
    .map(({ rule, proposed }) => ({ rule, ...(proposed !== undefined && { proposed }) }))
}

test('a county that was dissolved is told while one types, with the one of today to take over', () => {
  expect(saidOf('330103', tablesWith('330105'))).toEqual([{ rule: 'national.region-dissolved', proposed: '330105' }])
  expect(saidOf('330105', tablesWith('330105'))).toEqual([])
  expect(saidOf('330199', tablesWith('330105'))).toEqual([{ rule: 'national.subject-region' }])
})

test('an administration whose own table still has it takes it', () => {
  expect(saidOf('330103', tablesWith('330103', '330105'))).toEqual([])
})
