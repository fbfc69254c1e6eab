import { expect, test } from 'vitest'
import { alarmsDue } from './look-budgets.ts'

test('supervisors are told at the mark and when none are left, and once where that is the same', () => {
  const due = [9, 10, 11, 39, 40, 41].map((count) => alarmsDue(count, { alarmAt: 10, max: 40 }))
  expect(due).toEqual([0, 1, 1, 1, 2, 2])
  expect([4, 5, 6].map((count) => alarmsDue(count, { alarmAt: 10, max: 5 }))).toEqual([0, 1, 1])
})
