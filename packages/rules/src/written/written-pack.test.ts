import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { packs } from '../packs/packs.ts'
import type { Situation } from '../situation.ts'
import { addWrittenPack, applyWrittenPack, type WrittenPack } from './add-written-pack.ts'
import type { FamilyRow } from './families.ts'
import { outcomeOf, tryPacks } from './try-packs.ts'

const enterprise = JSON.parse(
  readFileSync(new URL('../../../../conformance/situations/base-enterprise.json', import.meta.url), 'utf8'),
) as Situation
const situation = (change: (it: Situation) => void): Situation => {
  const changed = structuredClone(enterprise)
  change(changed)
  return changed
}
const why = { zh: '试行', en: 'a trial' }
const house = {
  basis: { document: '服务协议', source: 'house', year: 2026, confidence: 'high' },
  severity: 'blocks',
} as const
const written = (change: Partial<WrittenPack>): WrittenPack => ({
  id: 'provider.example',
  version: '1',
  asOf: '2026-11-21',
  adjust: [],
  rows: [],
  ...change,
})
const materialName = { zh: '网站建设方案书', en: 'plan of the website' }

const families: [row: FamilyRow, at: string, breaking: Situation][] = [
  [
    { ...house, id: 'provider.example.words', family: 'words-in-service-name', words: ['青禾'] },
    'services.0.name',
    enterprise,
  ],
  [
    { ...house, id: 'provider.example.paper', family: 'material-of-subject', material: 'other', materialName },
    'subject.materials.other',
    situation(({ facts }) => {
      facts.materials = [
        { id: 'm1', kind: 'other', about: 'services.0' },
        { id: 'm2', kind: 'id-front', about: 'subject' },
      ]
    }),
  ],
  [
    {
      ...house,
      id: 'provider.example.plan',
      family: 'material-of-service',
      material: 'domain-certificate',
      materialName,
    },
    'services.0.materials.domain-certificate',
    situation(({ facts }) => {
      facts.materials = []
    }),
  ],
  [
    { ...house, id: 'provider.example.services', family: 'services-of-an-order', max: 1 },
    'services',
    situation(({ filing }) => {
      filing.services.push(...filing.services)
    }),
  ],
  [
    { ...house, id: 'provider.example.domains', family: 'domains-of-a-service', max: 1 },
    'services.0.domains',
    situation(({ filing: { services } }) => {
      services[0]?.domains.push(...services[0].domains)
    }),
  ],
  [
    { ...house, id: 'provider.example.days', family: 'resource-days', days: 180 },
    'services.0.access.0.resourceId',
    situation(({ facts }) => {
      for (const it of facts.resources ?? []) it.expiresOn = '2027-05-19'
    }),
  ],
]
const satisfied = situation(({ filing: { services }, facts }) => {
  for (const it of services) it.name = '绿谷软件'
  for (const it of facts.resources ?? []) it.expiresOn = '2027-05-20'
})

test.each(families)('a row of $family is a rule of its own', (row, at, breaking) => {
  const { packs: all, faults } = addWrittenPack(packs, written({ rows: [row] }), [satisfied, breaking])
  expect(faults).toEqual([])
  const found = (it: Situation) => evaluate(all, it).findings.filter(({ rule }) => rule === row.id)
  expect(found(breaking)).toMatchObject([{ at, severity: 'blocks' }])
  expect(found(satisfied)).toEqual([])
})

test('a row may be asked of one province, nature or order type alone, and in its own words', () => {
  const [row] = families.map(([it]) => it)
  if (!row) throw new Error('There are no families.')
  const found = (more: Partial<FamilyRow>) => {
    const { packs: all } = addWrittenPack(packs, written({ rows: [{ ...row, ...more } as FamilyRow] }), [
      satisfied,
      situation((it) => {
        it.filing.subject.region.province = '110000'
        it.filing.subject.nature = 'individual'
        it.orderType = 'CHANGE_SERVICE'
      }),
      enterprise,
    ])
    return evaluate(all, enterprise).findings.filter(({ rule }) => rule === row.id)
  }
  expect(found({ province: '330000', natures: ['enterprise'], orderTypes: ['FIRST'] })).toHaveLength(1)
  expect(found({ natures: ['individual'] })).toEqual([])
  expect(found({ message: { zh: '不行：{words}', en: 'No: {words}' } })).toMatchObject([
    { message: { en: 'No: 青禾' } },
  ])
})

test('a row that no situation shows refuses the whole pack, its adjustments too', () => {
  const [row] = families.map(([it]) => it)
  const adjust = [{ rule: 'national.open-order', switch: 'off' as const, why }]
  const { packs: all, faults } = addWrittenPack(packs, written({ adjust, rows: row ? [row] : [] }), [satisfied])
  expect(faults).toEqual([
    {
      pack: 'provider.example',
      rule: 'provider.example.words',
      reason: { zh: '没有情形违反这条规则', en: 'no situation breaks it' },
    },
  ])
  expect(all).toEqual(packs)
})

test('a pack cannot take the name of one there is', () => {
  const rows = families.map(([it]) => it)
  const { faults } = addWrittenPack(packs, written({ id: 'national', rows }), [
    satisfied,
    ...families.map(([, , breaking]) => breaking),
  ])
  expect(faults).toEqual([
    { pack: 'national', rule: '', reason: { zh: '已有这个名称的规则包', en: 'there is a pack of this id' } },
  ])
})

test('past orders are tried: which would end otherwise, and by which finding', () => {
  const { packs: after } = addWrittenPack(
    packs,
    written({ adjust: [{ rule: 'national.open-order', severity: 'warns', why }] }),
    [],
  )
  const underWay = situation(({ facts }) => {
    facts.openOrderOfSubject = true
  })
  const trial = tryPacks(packs, after, [
    { id: 'one', situation: enterprise },
    { id: 'two', situation: underWay },
  ])
  expect(trial).toMatchObject({
    orders: 2,
    changed: [
      {
        id: 'two',
        before: 'blocked',
        after: 'warned',
        gone: [{ rule: 'national.open-order', severity: 'blocks' }],
        come: [{ rule: 'national.open-order', severity: 'warns' }],
      },
    ],
    otherFindings: [],
    bugs: [],
  })
})

test('an order that ends as before, though by other findings, is told apart; what stays is not told', () => {
  const adjust = [{ rule: 'national.open-order', severity: 'warns' as const, why }]
  const { packs: after } = addWrittenPack(packs, written({ adjust }), [])
  const listed = situation(({ facts }) => {
    facts.openOrderOfSubject = true
    if (facts.blacklisted) facts.blacklisted.subject = true
  })
  const { changed, otherFindings } = tryPacks(packs, after, [{ id: 'three', situation: listed }])
  expect(changed).toEqual([])
  expect(otherFindings).toMatchObject([{ id: 'three' }])
  const [{ gone, come } = { gone: [], come: [] }] = otherFindings
  expect(gone.map(({ rule }) => rule)).toEqual(['national.open-order'])
  expect(come.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['national.open-order warns'])
})

test('an order is unsure while a blocking rule lacks a fact or breaks down', () => {
  const nothing = { findings: [], unknown: [], bugs: [] }
  expect(outcomeOf(nothing)).toBe('passes')
  expect(outcomeOf({ ...nothing, unknown: [{ rule: 'a', severity: 'warns', at: '' }] })).toBe('passes')
  expect(outcomeOf({ ...nothing, unknown: [{ rule: 'a', severity: 'blocks', at: '' }] })).toBe('unsure')
  const missing = (['warns', 'blocks'] as const).map((severity) => ({ rule: 'a', severity, at: '' }))
  expect(outcomeOf({ ...nothing, unknown: missing })).toBe('unsure')
  expect(outcomeOf({ ...nothing, bugs: [{ kind: 'bug', rule: 'a', at: '', reason: 'x' }] })).toBe('unsure')
})

test('a row cannot take the id of a rule there is, nor block without enough basis', () => {
  const row = (change: object) => written({ rows: families.slice(0, 1).map(([it]) => ({ ...it, ...change })) })
  expect(applyWrittenPack(packs, row({})).faults).toEqual([])
  expect(applyWrittenPack(packs, row({ id: 'national.gbk' })).faults.map((it) => it.reason.en)).toContain(
    'there is a rule of this id',
  )
  const doubtful = applyWrittenPack(packs, row({ basis: { ...house.basis, source: 'practice' } }))
  expect(doubtful.faults.map((it) => it.reason.en)).toEqual(['it blocks without enough basis'])
})
