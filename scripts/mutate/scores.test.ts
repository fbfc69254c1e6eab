import { expect, test } from 'vitest'
import { mutantsOf } from './mutants-of.ts'
import { sampled } from './sampled.ts'
import { scoresOf } from './scores.ts'

const mutants = [...mutantsOf('packages/a/src/x.ts', 'f(1, 2, 3)'), ...mutantsOf('packages/b/src/y.ts', 'g(4)')]

test('the score of each package and of both', () => {
  expect(scoresOf(mutants, ({ from }) => from !== '2')).toEqual([
    'packages/a: 66.7 % (2 of 3 were noticed)',
    'packages/b: 100.0 % (1 of 1 were noticed)',
    'both: 75.0 % (3 of 4 were noticed)',
  ])
})

test('the same seed chooses the same mutants, another seed others', () => {
  const all = Array.from({ length: 100 }, (_, number) => number)
  expect(sampled(all, 10, 1)).toEqual(sampled(all, 10, 1))
  expect(sampled(all, 10, 1)).not.toEqual(sampled(all, 10, 2))
  expect(new Set(sampled(all, 100, 1)).size).toBe(100)
})
