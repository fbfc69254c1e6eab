import { describe, expect, test } from 'vitest'
import { kitWords } from '../../kit/words/kit.ts'
import { taskKindWords } from '../../kit/words/task-kinds.ts'
import { faultText, outcomeText } from './outcome-text.ts'
import { outcomeWords } from './outcomes.words.ts'

const inZh = [outcomeWords.zh, { states: kitWords.zh.states, tasks: taskKindWords.zh }] as const
const inEn = [outcomeWords.en, { states: kitWords.en.states, tasks: taskKindWords.en }] as const
const ours = {
  kind: 'parked',
  reason: 'subject-not-ours',
  details: { name: '甲公司', filingNumber: '京ICP备2026000001号' },
} as const
const late = { kind: 'parked', reason: 'contradicts-order', details: { result: 'refused', state: 'approved' } } as const

describe('what became of a result is told in the language of the reader', () => {
  test('what was put aside, with the reason', () => {
    expect(outcomeText(ours, ...inZh)).toBe('已搁置 · 主体“甲公司”（京ICP备2026000001号）不是本系统上报的')
    expect(outcomeText(ours, ...inEn)).toBe(
      'Put aside · the subject “甲公司” (京ICP备2026000001号) was not reported by this system',
    )
  })
  test('states and tasks by the names they have on other pages', () => {
    expect(outcomeText(late, ...inZh)).toContain('备案成功')
    expect(outcomeText(late, ...inEn)).not.toMatch(/[一-鿿]/)
    const task = { kind: 'task', reason: 'task-opened', details: { task: 'unfiled-site' } } as const
    expect(outcomeText(task, ...inZh)).toBe('已建任务 · 未备案网站')
  })
  test('prose of an earlier version as it was kept', () => {
    const old = { kind: 'parked', reason: 'text', details: { text: '请查看' } } as const
    expect(outcomeText(old, ...inEn)).toBe('Put aside · 请查看')
  })
})

test('a file with several results put aside names each', () => {
  const results = [
    { block: 'BASJ', position: 0, outcome: ours },
    { block: 'BAJG', position: 2, outcome: late },
  ]
  expect(faultText({ reason: 'parked', details: { results } }, ...inZh)).toBe(
    'BASJ 第 1 条：主体“甲公司”（京ICP备2026000001号）不是本系统上报的；BAJG 第 3 条：结果为退回，而订单处于“备案成功”',
  )
})

test('a file that cannot be opened says so in both languages', () => {
  const fault = { reason: 'cannot-open', details: { code: 5, cause: 'hash' } } as const
  expect(faultText(fault, ...inZh)).toBe('文件无法解开（5）：hash')
  expect(faultText(fault, ...inEn)).toBe('The file cannot be opened (5): hash')
})
