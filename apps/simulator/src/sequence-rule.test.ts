import { expect, test } from 'vitest'
import { judgeSequence } from './sequence-rule.ts'

test.each([
  [0, 1, { is: 'next' }],
  [7, 8, { is: 'next' }],
  [0, 3, { is: 'gap', missing: [1, 2] }],
  [7, 9, { is: 'gap', missing: [8] }],
  [7, 7, { is: 'used' }],
  [7, 1, { is: 'used' }],
  [7, 0, { is: 'invalid' }],
  [7, -1, { is: 'invalid' }],
  [7, 8.5, { is: 'invalid' }],
  [4294967294, 4294967295, { is: 'next' }],
  [4294967295, 4294967296, { is: 'invalid' }],
])('after %i the sequence %d is judged as %o', (last, sequence, verdict) => {
  expect(judgeSequence(last, sequence)).toEqual(verdict)
})

test('a sender that lost its count is told the first thousand missing numbers only', () => {
  const verdict = judgeSequence(5, 4_000_000_000)
  expect(verdict).toMatchObject({ is: 'gap', missing: { length: 1000, 0: 6, 999: 1005 } })
})
