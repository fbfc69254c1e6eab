import { expect, test } from 'vitest'
import { testPlannerFrom } from './test-plan.ts'

const reaching = (hits: number[], ms: number, about = '') => ({ hits, ms, about })

/** `slow` tests one file alone, `quick` tests both; mutant 1 is reached by tests, mutant 2 while files are loaded. */
const planned = (maxTestMs?: number) =>
  testPlannerFrom(
    {
      failed: [],
      imports: [
        ['slow', 'age.ts'],
        ['quick', 'index.ts'],
        ['index.ts', 'age.ts'],
        ['index.ts', 'ip.ts'],
      ],
      loading: [2],
      byTests: {
        slow: [reaching([1], 50), reaching([1], 850)],
        quick: [reaching([], 2), reaching([1], 3), reaching([], 5, 'national.age too young')],
      },
    },
    maxTestMs,
  )

test('a change is shown to the tests that reach it, the quick ones first', () => {
  expect(planned().planFor(1, 'age.ts', '')).toEqual([
    ['quick', [1]],
    ['slow', [0, 1]],
  ])
})

test('a change of what is loaded is shown to every test of all that import it', () => {
  expect(planned().planFor(2, 'ip.ts', '')).toEqual([['quick', [0, 1, 2]]])
  expect(
    planned()
      .planFor(2, 'age.ts', '')
      .map(([file]) => file),
  ).toEqual(['quick', 'slow'])
})

test('nobody is asked of what nothing reaches', () => {
  expect(planned().planFor(3, 'age.ts', '')).toEqual([])
})

test('what noticed the change before is asked first, of the same file only', () => {
  const plan = planned()
  plan.learn('age.ts', { by: 'slow', number: 1 })
  expect(plan.planFor(1, 'age.ts', '')).toEqual([
    ['slow', [1, 0]],
    ['quick', [1]],
  ])
  expect(plan.planFor(1, 'other.ts', '')[0]).toEqual(['quick', [1]])
})

test('tests about the rule that is changed are asked first', () => {
  expect(planned().planFor(2, 'age.ts', 'national.age')[0]).toEqual(['quick', [2, 0, 1]])
})

test('tests that take too long may be left out', () => {
  expect(planned(800).planFor(1, 'age.ts', '')).toEqual([
    ['quick', [1]],
    ['slow', [0]],
  ])
})

test('the tests beside a file are asked of every change of it', () => {
  const imports: [string, string][] = [['age.test.ts', 'age.ts']]
  const byTests = { 'age.test.ts': [reaching([1], 1), reaching([], 1)] }
  const { planFor } = testPlannerFrom({ failed: [], imports, loading: [], byTests })
  expect(planFor(1, 'age.ts', '')).toEqual([['age.test.ts', [0, 1]]])
})
