import { expect, test } from 'vitest'
import { compare, tightened } from './ratchet.ts'
import { verdictOf } from './report.ts'

test('a figure above its limit is worse, below it better, at it neither', () => {
  expect(
    compare({ mutualPairs: 3, casts: 250, longFunctions: 4 }, { mutualPairs: 2, casts: 250, longFunctions: 5 }),
  ).toEqual({
    worse: ['mutualPairs'],
    better: ['longFunctions'],
  })
})

test('a figure without a limit, or one that cannot be measured here, fails nobody', () => {
  expect(compare({ casts: 999 }, { copiedBlocks: 3 })).toEqual({ worse: [], better: [] })
  const { isGood, sentences } = verdictOf({}, { copiedBlocks: 3 })
  expect(isGood).toBe(true)
  expect(sentences).toEqual(['not measured here: blocks copied word for word'])
})

test('shares are compared to a tenth', () => {
  expect(compare({ manyParameters: 10.74 }, { manyParameters: 10.7 })).toEqual({ worse: [], better: [] })
  expect(compare({ manyParameters: 10.76 }, { manyParameters: 10.7 }).worse).toEqual(['manyParameters'])
})

test('limits become tighter and never looser', () => {
  const limits = { casts: 300, mutualPairs: 2, copiedBlocks: 5 }
  expect(tightened({ casts: 280, mutualPairs: 3 }, limits)).toEqual({ casts: 280, mutualPairs: 2, copiedBlocks: 5 })
})

test('the check fails for what is worse alone, and says how to keep what is better', () => {
  const { isGood, sentences } = verdictOf({ casts: 301, mutualPairs: 1 }, { casts: 300, mutualPairs: 2 })
  expect(isGood).toBe(false)
  expect(sentences[0]).toContain('301, the limit is 300. What it counts: npm run house -- --list casts')
  expect(sentences[1]).toContain('1, the limit is 2. Keep it: npm run house -- --tighten')
  expect(verdictOf({ mutualPairs: 1 }, { mutualPairs: 0 }).sentences[0]).toContain(
    'Move what both need to a floor below',
  )
  expect(verdictOf({ casts: 299 }, { casts: 300 }).isGood).toBe(true)
})
