import { FilingError, type SubjectNature } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { acceptPacks } from './accept-packs.ts'
import { emptySituation } from './example-situation.ts'
import { lintPacks } from './lint-packs.ts'
import type { Pack } from './pack.ts'
import { answerCode, practice, publishedBy } from './packs/basis.ts'
import { firstFiling } from './packs/order-types.ts'
import { the } from './parts.ts'
import { type RuleDefinition, rule } from './rule.ts'
import type { Situation } from './situation.ts'
import { type SourceId, titleOfSource } from './sources.ts'

type Definition = RuleDefinition<{ nature: SubjectNature | '' }, object>

const good: Definition = {
  id: 'test.nature',
  scope: 'subject',
  basis: answerCode(1014),
  appliesTo: firstFiling,
  effectiveFrom: '2018-01-01',
  severity: 'blocks',
  about: the.subject,
  at: 'nature',
  holds: ({ nature }) => nature !== '',
  message: { zh: '请选择。', en: 'Choose one.' },
  whatToDo: { zh: '请从列表中选择。', en: 'Choose one of the list.' },
}

const packWith = (...changes: Partial<Definition>[]): Pack => ({
  id: 'test',
  version: '1',
  asOf: '2026-11-21',
  rules: changes.map((change) => rule({ ...good, ...change } as Definition)),
})

const situation = (on: string, nature: SubjectNature | ''): Situation => {
  const { filing, ...others } = emptySituation()
  return { ...others, on, filing: { ...filing, subject: { ...filing.subject, nature } } }
}
const satisfied = situation('2026-11-21', 'enterprise')
const broken = situation('2026-11-21', '')
const dayBefore = situation('2017-12-31', '')
const all = [satisfied, broken, dayBefore]

const reasons = (pack: Pack, situations = all): string[] => lintPacks([pack], situations).map(({ reason }) => reason.en)

test('a rule with basis, dates, both languages and its situations lints', () => {
  expect(reasons(packWith({}))).toEqual([])
})

test.each<[string, Partial<Definition>]>([
  ['its source rumour is not one of sources.ts', { basis: { ...practice, source: 'rumour' as 'practice' } }],
  ['it has no basis', { basis: { ...answerCode(1014), document: '' } }],
  ['it blocks without enough basis', { basis: practice }],
  ['it blocks without enough basis', { basis: publishedBy('huawei') }],
  ['it blocks without enough basis', { basis: publishedBy('tencent', 'tencent-2017') }],
  ['a sentence is missing in one language', { message: { zh: '请选择。', en: ' ' } }],
  ['an English sentence holds Chinese', { whatToDo: { zh: '请选择。', en: '请选择。' } }],
  ['nothing provides {nobody}', { message: { zh: '请选择{nobody}。', en: 'Choose.' } }],
  ['its scope is not known', { scope: 'weather' as 'subject' }],
  ['a sentence is missing in one language', { off: { zh: '来源存疑。', en: '' } }],
  ['an English sentence holds Chinese', { off: { zh: '来源存疑。', en: '来源存疑。' } }],
  ['it applies on no occasion', { appliesTo: [] }],
  ['it ends before it begins', { effectiveTo: '2017-01-01' } as Partial<Definition>],
  ['it begins on no day of the calendar', { effectiveFrom: '2018-02-30' } as Partial<Definition>],
])('%s', (reason, change) => {
  expect(reasons(packWith(change))).toContain(reason)
})

test.each([
  ['no situation satisfies it', [broken, dayBefore]],
  ['no situation breaks it', [satisfied, dayBefore]],
  ['no situation shows the day before it took effect', [satisfied, broken]],
])('%s', (reason, situations) => {
  expect(reasons(packWith({}), situations)).toEqual([reason])
})

test('a rule may end on the day it begins', () => {
  expect(
    reasons(packWith({ effectiveTo: '2018-01-01' } as Partial<Definition>), [
      ...all,
      situation('2018-01-01', 'enterprise'),
      situation('2018-01-01', ''),
    ]),
  ).toEqual([])
})

test.each([
  [1997, ['the year of its source makes no sense']],
  [1998, []],
  [2100, []],
  [2101, ['the year of its source makes no sense']],
])('filing began in 1998: a source of the year %i: %j', (sourceYear, expected) => {
  const { effectiveFrom: _, ...undated } = good as Definition & { effectiveFrom: string }
  const ofYear = rule({ ...undated, since: { unknown: true, sourceYear } } as Definition)
  expect(reasons({ ...packWith(), rules: [ofYear] })).toEqual(expected)
})

test('one of several situations on the day before is enough, and one in which it breaks down is too much', () => {
  expect(reasons(packWith({}), [...all, situation('2017-12-31', 'enterprise')])).toEqual([])
  const breaksDown = packWith({
    holds: ({ nature }) => {
      if (nature === 'individual') throw new Error('no such thing')
      return nature !== ''
    },
  })
  expect(reasons(breaksDown)).toEqual([])
  expect(reasons(breaksDown, [...all, situation('2026-11-21', 'individual')])).toEqual([
    'it breaks down in a situation',
  ])
})

test('a regulation is enough to block, whoever else says so', () => {
  const basis = { ...practice, source: ['order-33', 'practice'] as const }
  expect(reasons(packWith({ basis }))).toEqual([])
})

test('a regulation that only one quotes is not enough to block, one that two quote is', () => {
  const blocksOn = (source: SourceId) => reasons(packWith({ basis: { ...practice, source } }))
  expect(blocksOn('small-handlers-2026')).toEqual(['it blocks without enough basis'])
  expect(blocksOn('miit-2019-633')).toEqual([])
})

test('practice blocks nothing, however many others are named beside it', () => {
  const basis = { ...practice, source: ['huawei', 'practice'] as const }
  expect(reasons(packWith({ basis }))).toEqual(['it blocks without enough basis'])
})

test('what was only read in quotations says so wherever it is named', () => {
  expect(titleOfSource('miit-2019-633')).toMatch(/（未见原文，据转引）$/)
  expect(titleOfSource('interface-v3')).not.toContain('据转引')
})

test('two rules cannot have one id', () => {
  expect(reasons(packWith({}, {}))).toEqual(['its id is used twice', 'its id is used twice'])
})

test('a check becomes one rule, unless it is said why it became several', () => {
  const shared = 'its check SUB-001 is also that of test.other, and checkShared does not say why'
  const first = { check: 'SUB-001' }
  const other = { check: 'SUB-001', id: 'test.other' }
  expect(reasons(packWith(first, { ...other, checkShared: 'the number and the date' }))).toEqual([shared])
  expect(reasons(packWith(first))).toEqual([])
  const provinces = ['province.11.x', 'province.12.x'].map((id) => ({ ...first, id }))
  expect(reasons(packWith(...provinces))).toEqual([])
})

test('a rule that is off is still to be satisfied and broken by a situation', () => {
  const off = { off: { zh: '来源存疑。', en: 'Its source is doubtful.' } }
  expect(reasons(packWith(off))).toEqual([])
  expect(reasons(packWith(off), [satisfied, dayBefore])).toEqual(['no situation breaks it'])
})

test('two independent publishers are enough to block', () => {
  expect(reasons(packWith({ basis: publishedBy('huawei', 'jd') }))).toEqual([])
})

test('a pack that does not lint is refused whole, and the refusal names rule and reason', () => {
  expect(acceptPacks([packWith({})], all)).toHaveLength(1)
  const refuse = () => acceptPacks([packWith({}), { ...packWith({ id: 'bad.rule', basis: practice }), id: 'bad' }], all)
  expect(refuse).toThrow(FilingError)
  expect(refuse).toThrow('The rule pack bad is refused: bad.rule: it blocks without enough basis.')
})
