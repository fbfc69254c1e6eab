import { expect, test } from 'vitest'
import { type Adjustment, adjustPacks } from './adjust-packs.ts'
import { evaluate } from './evaluate.ts'
import { emptySituation } from './example-situation.ts'
import { type Pack, packVersion } from './pack.ts'
import { answerCode, practice } from './packs/basis.ts'
import { undated } from './packs/order-types.ts'
import { the } from './parts.ts'
import { type Rule, type RuleDefinition, rule } from './rule.ts'

const aRule = (change: object = {}): Rule =>
  rule({
    id: 'test.name',
    scope: 'subject',
    ...undated(answerCode(1014)),
    severity: 'warns',
    about: the.subject,
    at: 'name',
    holds: () => false,
    values: () => ({ max: 20 }),
    message: { zh: '最多{max}字。', en: 'At most {max} characters.' },
    whatToDo: { zh: '请改。', en: 'Mend it.' },
    ...change,
  } as RuleDefinition<{ name: string }, object>)

const aPack = (...rules: Rule[]): Pack => ({ id: 'test', version: '1', asOf: '2026-11-01', rules })
const why = { zh: '运营部决定', en: 'decided by operations' }
const adjusted = (change: Partial<Adjustment>, rules = [aRule()]) =>
  adjustPacks([aPack(...rules)], {
    id: 'provider.adjusted',
    version: '7',
    asOf: '2026-11-21',
    adjust: [{ rule: 'test.name', why, ...change }],
  })
const foundBy = (packs: Pack[], on = '2026-11-21') => evaluate(packs, { ...emptySituation(), on }).findings
const reasons = (...of: Parameters<typeof adjusted>) => adjusted(...of).faults.map(({ reason }) => reason.en)

test('a rule is switched off with a reason, and on again', () => {
  const { packs } = adjusted({ switch: 'off' })
  expect(foundBy(packs)).toEqual([])
  expect(packs[0]?.rules[0]?.off).toEqual(why)
  const back = adjustPacks(packs, {
    id: 'provider.adjusted',
    version: '8',
    asOf: '2026-11-21',
    adjust: [{ rule: 'test.name', switch: 'on', why }],
  })
  expect(foundBy(back.packs)).toHaveLength(1)
})

test('a rule is given its days', () => {
  const { packs } = adjusted({ effectiveFrom: '2026-12-01', effectiveTo: '2026-12-31' })
  expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map((on) => foundBy(packs, on).length)).toEqual([
    0, 1, 1, 0,
  ])
  expect(packs[0]?.rules[0]).not.toHaveProperty('since')
})

test('a rule without a known first day can be given a last one', () => {
  const { packs } = adjusted({ effectiveTo: '2026-12-31' })
  expect(['2026-12-31', '2027-01-01'].map((on) => foundBy(packs, on).length)).toEqual([1, 0])
})

test('a rule is worded and weighted otherwise, with the words it provides', () => {
  const { packs } = adjusted({ severity: 'informs', message: { zh: '不超过{max}字！', en: 'Up to {max}!' } })
  expect(foundBy(packs)).toMatchObject([
    { severity: 'informs', message: { en: 'Up to 20!' }, whatToDo: { zh: '请改。' } },
  ])
})

test('a rule blocks only as far as its basis carries, unless it is the provider’s own', () => {
  const weak = undated(practice)
  expect(reasons({ severity: 'blocks' })).toEqual([])
  expect(reasons({ severity: 'blocks' }, [aRule(weak)])).toEqual(['it blocks without enough basis'])
  const basis = { document: '服务协议', source: 'house', year: 2026, confidence: 'high' }
  const own = aRule({ id: 'provider.name', basis })
  expect(reasons({ rule: 'provider.name', severity: 'blocks' }, [own])).toEqual([])
  expect(reasons({ severity: 'blocks' }, [aRule({ basis })])).toEqual(['only a rule named provider.… is a house rule'])
})

test.each<[string, Partial<Adjustment>]>([
  ['there is no such rule', { rule: 'test.other', switch: 'off' }],
  ['it changes nothing', {}],
  ['it does not say why in both languages', { switch: 'off', why: { zh: '决定', en: ' ' } }],
  ['nothing provides {number}', { message: { zh: '{number}', en: '{number}' } }],
  ['it begins on no day of the calendar', { effectiveFrom: '2026-02-30' }],
  ['it ends before it begins', { effectiveFrom: '2026-03-01', effectiveTo: '2026-02-01' }],
  ['a sentence is missing in one language', { message: { zh: '', en: 'No.' } }],
])('refused: %s', (reason, change) => {
  expect(reasons(change)).toContain(reason)
})

test('one fault refuses all adjustments, and the packs stay as they were', () => {
  const before = [aPack(aRule())]
  const { packs, faults } = adjustPacks(before, {
    id: 'provider.adjusted',
    version: '7',
    asOf: '2026-11-21',
    adjust: [
      { rule: 'test.name', switch: 'off', why },
      { rule: 'test.name', severity: 'informs', why },
    ],
  })
  expect(faults).toEqual([
    {
      pack: 'provider.adjusted',
      rule: 'test.name',
      reason: { zh: '同一条规则调整了两次', en: 'it is adjusted twice' },
    },
  ])
  expect(packs).toEqual(before)
})

test('adjusted packs are another version, and say which', () => {
  const { packs } = adjusted({ severity: 'informs' })
  expect(packs[0]).toMatchObject({ version: '1+provider.adjusted@7', asOf: '2026-11-21' })
  expect(packVersion(packs)).not.toBe(packVersion([aPack(aRule())]))
})
