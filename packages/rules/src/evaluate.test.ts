import type { IsoDate } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { evaluate, isInForce } from './evaluate.ts'
import { emptySituation } from './example-situation.ts'
import { explain } from './explain.ts'
import { type Pack, packVersion } from './pack.ts'
import { answerCode } from './packs/basis.ts'
import { undated } from './packs/order-types.ts'
import { packs } from './packs/packs.ts'
import { the } from './parts.ts'
import { type Answer, rule } from './rule.ts'
import type { Situation } from './situation.ts'

const aRule = (holds: () => Answer, dates: { effectiveFrom?: IsoDate; effectiveTo?: IsoDate } = {}) =>
  rule({
    id: 'test.rule',
    scope: 'subject',
    ...undated(answerCode(1014)),
    ...(dates as { effectiveFrom: IsoDate }),
    severity: 'blocks',
    about: the.subject,
    at: 'name',
    holds,
    values: () => ({ why: { zh: '缘由', en: 'reason' } }),
    message: { zh: '不行：{why}。', en: 'No: {why}.' },
    whatToDo: { zh: '请改。', en: 'Mend it.' },
  })

const aPack = (...rules: Pack['rules']): Pack => ({ id: 'test', version: '1', asOf: '2026-11-21', rules })

test('a broken rule is a finding at its field, in both languages, with its basis', () => {
  const { findings } = evaluate([aPack(aRule(() => false))], emptySituation())
  expect(findings).toMatchObject([
    {
      rule: 'test.rule',
      at: 'subject.name',
      message: { zh: '不行：缘由。', en: 'No: reason.' },
      basis: { code: 1014 },
    },
  ])
  expect(findings.map((it) => explain(it, 'en'))).toEqual([
    'No: reason. Mend it. (subject.name; basis: 《ICP/IP地址/域名信息备案管理系统 企业系统接口规范》V3.0 #1014)',
  ])
})

test('a rule that cannot know is neither a pass nor a finding', () => {
  const { findings, unknown } = evaluate([aPack(aRule(() => 'unknown'))], emptySituation())
  expect(findings).toEqual([])
  expect(unknown).toEqual([{ rule: 'test.rule', severity: 'blocks', at: 'subject.name' }])
})

test('a rule that breaks down is a bug that names rule and place, and the others are still judged', () => {
  const broken = aRule(() => {
    throw new Error('no such thing')
  })
  const { findings, bugs } = evaluate(
    [
      aPack(
        broken,
        aRule(() => false),
      ),
    ],
    emptySituation(),
  )
  expect(bugs).toEqual([{ kind: 'bug', rule: 'test.rule', at: 'subject.name', reason: 'Error: no such thing' }])
  expect(findings).toHaveLength(1)
})

test.each([
  ['2026-11-22', undefined, 0],
  ['2026-11-21', undefined, 1],
  ['2020-01-01', '2026-11-20', 0],
  ['2020-01-01', '2026-11-21', 1],
] as const)('a rule from %s to %s finds %i on 2026-11-21', (effectiveFrom, effectiveTo, found) => {
  const dated = aRule(() => false, { effectiveFrom, ...(effectiveTo ? { effectiveTo } : {}) })
  expect(evaluate([aPack(dated)], emptySituation()).findings).toHaveLength(found)
})

test('an order of another type is not asked', () => {
  const situation = { ...emptySituation(), orderType: 'MIGRATE_SERVICE' as const }
  expect(evaluate(packs, situation)).toEqual({ findings: [], unknown: [], bugs: [] })
})

test('an order is judged by the parts it asks for, and what stands for the order as a whole is told there', () => {
  const situation: Situation = { ...emptySituation(), orderType: 'CHANGE_ACCESS' }
  situation.facts.openOrderOfSubject = true
  const { findings } = evaluate(packs, situation)
  const places = findings.filter(({ at }) => at !== '').map(({ at }) => at)
  expect(places.filter((at) => !at.startsWith('services.0.access'))).toEqual([])
  expect(places.length).toBeGreaterThan(0)
  expect(findings.filter(({ at }) => at === '').map(({ rule }) => rule)).toEqual(['national.open-order'])
})

test('what is not known of the order as a whole is told there too', () => {
  const ofOrder = { ...aRule(() => 'unknown'), ofOrder: true as const }
  const { unknown } = evaluate([aPack(ofOrder)], { ...emptySituation(), orderType: 'CHANGE_ACCESS' })
  expect(unknown).toEqual([{ rule: 'test.rule', severity: 'blocks', at: '' }])
})

test('an empty draft has findings at its required fields and no rule breaks down over it', () => {
  const { findings, bugs } = evaluate(packs, emptySituation())
  expect(bugs).toEqual([])
  expect(findings.map(({ at }) => at)).toEqual(
    expect.arrayContaining([
      'subject.name',
      'subject.principal.mobile',
      'services.0.domains',
      'services.0.access.0.ips',
    ]),
  )
})

test.each(['2026-13-45', '-', '..', '999999999999999999', '👩‍👩‍👧', '１１０'])(
  'whatever is typed (%s), no rule breaks down',
  (typed) => {
    const garbage = (value: unknown): unknown => {
      if (value === '') return typed
      if (Array.isArray(value)) return value.map(garbage)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, garbage(inside)]))
    }
    for (const nature of ['enterprise', 'individual'] as const) {
      const situation = emptySituation()
      situation.filing = garbage(situation.filing) as typeof situation.filing
      situation.filing.subject.nature = nature
      situation.filing.subject.certificate.type = nature === 'enterprise' ? 'business-licence' : 'resident-id'
      situation.filing.subject.principal.certificate.type = 'resident-id'
      expect(evaluate(packs, situation).bugs).toEqual([])
    }
  },
)

test('the version names the same packs in any order and changes with a rule', () => {
  expect(packVersion(packs)).toMatch(/^2026-11-30\.[0-9a-f]{16}$/)
  expect(packVersion(packs.toReversed())).toBe(packVersion(packs))
  const [first, ...others] = packs
  if (!first) throw new Error('There are no packs.')
  expect(packVersion([{ ...first, rules: first.rules.slice(1) }, ...others])).not.toBe(packVersion(packs))
  expect(packVersion([{ ...first, version: 'another' }, ...others])).not.toBe(packVersion(packs))
})

test('the version ends in a FNV-1a of 64 bits; that of nothing is published', () => {
  expect(packVersion([])).toBe('.cbf29ce484222325')
})

test('a step of an order, and what goes on beside orders, is judged by rules of its own', () => {
  const of = (id: string, more: Partial<Pack['rules'][number]>): Pack['rules'][number] => ({
    ...aRule(() => false),
    id,
    ...more,
  })
  const all = [
    aPack(of('of.order', {}), of('of.sms', { step: 'sms' }), of('of.operation', { appliesTo: ['in-operation'] })),
  ]
  const asked = (more: Partial<Situation>) =>
    all[0]?.rules.filter((it) => isInForce(it, { ...emptySituation(), ...more })).map(({ id }) => id)
  expect(asked({})).toEqual(['of.order'])
  expect(asked({ step: 'sms' })).toEqual(['of.sms'])
  expect(asked({ beside: 'in-operation' })).toEqual(['of.operation'])
})

test('what the facts say of a step is told at its field, though no order asks for it', () => {
  const ofSms = rule({
    id: 'test.sms',
    scope: 'sms',
    ...undated(answerCode(1014)),
    step: 'sms',
    severity: 'warns',
    about: the.sms,
    at: 'resent',
    holds: ({ resent }) => (resent === undefined ? 'unknown' : resent < 5),
    message: { zh: '错。', en: 'Wrong.' },
    whatToDo: { zh: '请改。', en: 'Mend it.' },
  })
  const judged = (facts: Situation['facts']) => evaluate([aPack(ofSms)], { ...emptySituation(), step: 'sms', facts })
  expect(judged({ sms: { resent: 5 } }).findings).toMatchObject([{ at: 'sms.resent' }])
  expect(judged({}).unknown).toMatchObject([{ rule: 'test.sms' }])
})

test('packs are sorted once, and each province, type and day still asks its own', () => {
  const ofBeijing = { ...aRule(() => false), province: '110000' as const }
  const all = [aPack(ofBeijing)]
  const inProvince = (province: string) => {
    const situation = emptySituation()
    situation.filing.subject.region.province = province
    return evaluate(all, situation).findings.length
  }
  expect(['110000', '310000', 'nowhere', '110000'].map(inProvince)).toEqual([1, 0, 0, 1])
})

test('what is said of several pages of a paper is said once', () => {
  const page = (id: string, contentType: 'image/jpeg' | 'application/pdf') =>
    [{ id, kind: 'server-lease', about: 'services.0' }, { contentType }] as const
  const pages = [page('a', 'application/pdf'), page('b', 'application/pdf'), page('c', 'image/jpeg')]
  const empty = emptySituation()
  const situation: Situation = {
    ...empty,
    facts: {
      ...empty.facts,
      materials: pages.map(([material]) => material),
      materialFacts: Object.fromEntries(pages.map(([{ id }, facts]) => [id, facts])),
    },
  }
  const { findings, unknown } = evaluate(packs, situation)
  const at = 'services.0.materials.server-lease'
  const told = findings.filter((it) => it.at === at).map(({ rule }) => rule)
  expect(told).toContain('national.paper-format')
  expect(new Set(told).size).toBe(told.length)
  const asked = unknown.filter((it) => it.at === at).map(({ rule }) => rule)
  expect(asked).toContain('national.paper-sharp')
  expect(new Set(asked).size).toBe(asked.length)
})
