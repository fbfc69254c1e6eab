import { expect, test } from 'vitest'
import { decideLook, lookBudgets } from './look-budgets.ts'

test('looks are usual until supervisors are told, and end with the day’s budget', () => {
  const { perDay, alarmAt } = lookBudgets['paper.open']
  const decided = Array.from({ length: perDay + 1 }, (_, looks) => decideLook(looks, 'paper.open'))
  expect(decided.flatMap((it, n) => (it === 'alarming' ? [n + 1] : []))).toEqual([alarmAt, perDay])
  expect(decided.at(-1)).toBe('refused')
  expect(decided.slice(0, -1)).not.toContain('refused')
})
