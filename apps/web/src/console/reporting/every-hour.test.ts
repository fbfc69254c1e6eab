import { expect, test } from 'vitest'
import { everyHour } from './every-hour.ts'

const busy = {
  at: '2026-11-21T01:00:00.000Z',
  calls: 3,
  done: 3,
  refused: 0,
  unreachable: 0,
  medianMs: 40,
  slowestMs: 90,
  approved: 0,
  returned: 0,
}

test('hours without a call keep their place in the chart', () => {
  const hours = everyHour([busy], 3, Date.parse('2026-11-21T02:20:00.000Z'))
  expect(hours.map(({ at, calls }) => [at.slice(11, 16), calls])).toEqual([
    ['00:00', 0],
    ['01:00', 3],
    ['02:00', 0],
  ])
})
