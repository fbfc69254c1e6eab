import { expect, test } from 'vitest'
import { nextTryAt, pauseMs, type RetryPlan } from './retry.ts'

const at = new Date('2026-11-30T00:00:00Z')
const msUntil = (plan: RetryPlan<'busy' | 'not-a-picture'>, triesFailed: number, reason?: 'busy' | 'not-a-picture') => {
  const due = nextTryAt(plan, { triesFailed, at, ...(reason && { reason }) })
  return due && due.getTime() - at.getTime()
}

test('each pause is twice the one before, up to the longest', () => {
  expect([1, 2, 3, 4, 5].map((tries) => pauseMs({ firstPauseMs: 10, maxPauseMs: 60 }, tries))).toEqual([
    10, 20, 40, 60, 60,
  ])
  expect(pauseMs({ firstPauseMs: 1000, maxPauseMs: 60_000 }, 10_000)).toBe(60_000)
})

test('after the last try there is none, without a last one there always is', () => {
  expect([1, 2, 3].map((tries) => msUntil({ firstPauseMs: 10, maxTries: 3 }, tries))).toEqual([10, 20, undefined])
  expect(msUntil({ firstPauseMs: 10, maxPauseMs: 20 }, 1000)).toBe(20)
})

test('what does not pass by itself is not tried again', () => {
  const plan = { firstPauseMs: 10, passing: ['busy'] as const }
  expect(msUntil(plan, 1, 'busy')).toBe(10)
  expect(msUntil(plan, 1, 'not-a-picture')).toBeUndefined()
})
