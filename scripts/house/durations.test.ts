import { expect, test } from 'vitest'
import { lengthsWrittenOut } from './durations.ts'
import { sourceOf } from './source-tree.ts'

const found = (text: string, path = 'apps/server/src/desks/accounts/sign-in.ts') =>
  lengthsWrittenOut([sourceOf(path, text)]).map((it) => it.slice(it.indexOf(' ') + 1))

test('a minute, an hour or a day in a number is a length of time written out', () => {
  expect(found('const maxWaitMs = 3600_000')).toEqual(['3600_000'])
  expect(found('const keptMs = 90 * 24 * 3_600_000')).toEqual(['90 * 24 * 3_600_000'])
  expect(found('const hour = 60 * 60; const day = 24 * 60 * 60 * 1000')).toEqual(['60 * 60', '24 * 60 * 60 * 1000'])
  expect(found('wait(minutes * 60_000)')).toEqual(['minutes * 60_000'])
})

test('what is said in the constants of the platform is none, and neither are they', () => {
  expect(found('const keptMs = 90 * dayMs; const tries = 60 * 2')).toEqual([])
  expect(found('export const minuteMs = 60_000', 'apps/server/src/platform/time/durations.ts')).toEqual([])
  expect(found('const patienceMs = 60_000', 'apps/cli/src/demo/journey.ts')).toEqual([])
})
