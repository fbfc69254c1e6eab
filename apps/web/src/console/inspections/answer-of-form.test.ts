import { expect, test } from 'vitest'
import { type AnswerText, answerOf, missingOf } from './answer-of-form.ts'

const nothing: AnswerText = { note: '', passed: '', faults: '', outcome: '', decision: '' }
const missing = (kind: Parameters<typeof missingOf>[0], given: Partial<AnswerText>) =>
  missingOf(kind, { ...nothing, ...given }).map(({ at }) => at)

test('a verification says whether the filing is true, and what is wrong if it is not', () => {
  expect(missing('verification', { note: '已核实' })).toEqual(['passed'])
  expect(missing('verification', { note: '已核实', passed: 'yes' })).toEqual([])
  expect(missing('verification', { note: '已核实', passed: 'no' })).toEqual(['faults'])
})

test('an unfiled site is answered with a number of the table', () => {
  expect(missing('unfiled-site', { note: '已断网' })).toEqual(['outcome'])
  expect(missing('unfiled-site', { note: '已断网', outcome: '断网' })).toEqual(['outcome'])
  expect(missing('unfiled-site', { note: '已断网', outcome: '2' })).toEqual([])
})

test('a task about an order wants a decision, and says nothing else', () => {
  expect(missing('late-result', { note: '已核对' })).toEqual(['decision'])
  expect(missing('published-otherwise', { decision: 'leave' })).toEqual(['note'])
  expect(answerOf('late-result', { ...nothing, note: '已核对', decision: 'take', outcome: '3' })).toEqual({
    note: '已核对',
    decision: 'take',
  })
})

test('everything else asks only for what was done', () => {
  expect(missing('cut-access', {})).toEqual(['note'])
  expect(answerOf('cut-access', { ...nothing, note: ' 已断开 ', outcome: '3', passed: 'yes' })).toEqual({
    note: '已断开',
  })
})

test('faults that were typed before the filing was found right are not sent', () => {
  expect(answerOf('verification', { ...nothing, note: '已核实', passed: 'yes', faults: '电话错误' })).toEqual({
    note: '已核实',
    passed: true,
  })
})
