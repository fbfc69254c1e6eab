import { expect, test } from 'vitest'
import { trendColumns } from './trend-columns.ts'

const day = (on: string) => ({ day: on, blocks: 1, warns: 0, informs: 2, refusals: 1 })

test('a week is shown day by day, also the days on which nothing happened', () => {
  const columns = trendColumns([day('2026-11-16'), day('2026-11-22')], 7, '2026-11-22')
  expect(columns.map((it) => [it.day, it.blocks])).toEqual([
    ['2026-11-16', 1],
    ['2026-11-17', 0],
    ['2026-11-18', 0],
    ['2026-11-19', 0],
    ['2026-11-20', 0],
    ['2026-11-21', 0],
    ['2026-11-22', 1],
  ])
})

test.each([
  [90, 13],
  [366, 13],
])('%i days are shown in stretches that end today, and nothing is lost', (span, count) => {
  const columns = trendColumns([day('2026-11-21'), day('2026-11-22')], span, '2026-11-22')
  expect(columns).toHaveLength(count)
  expect(columns.at(-1)).toMatchObject({ blocks: 2, informs: 4, refusals: 2 })
})
