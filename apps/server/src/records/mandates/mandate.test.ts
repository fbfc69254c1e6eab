import { expect, test } from 'vitest'
import { areDaysRight, isInForce, stateOn } from './mandate.ts'

const today = '2026-12-01'

test.each([
  ['from today', today, '2027-06-30', true],
  ['for one day', today, today, true],
  ['from tomorrow for nearly three years', '2026-12-02', '2029-12-01', true],
  ['from yesterday: what was done before is not authorised after', '2026-11-30', '2027-06-30', false],
  ['the wrong way round', '2027-06-30', '2027-06-29', false],
  ['for four years', today, '2030-12-01', false],
] as const)('days of a mandate, %s: %s to %s: %s', (_, from, until, isRight) => {
  expect(areDaysRight({ from, until }, today)).toBe(isRight)
})

test.each([
  ['2026-11-30', 'confirmed', false],
  ['2026-12-01', 'confirmed', true],
  ['2026-12-31', 'confirmed', true],
  ['2027-01-01', 'lapsed', false],
] as const)('one of December is on %s: %s, in force: %s', (day, state, inForce) => {
  const mandate = { state: 'confirmed', validFrom: '2026-12-01', validUntil: '2026-12-31' } as const
  expect([stateOn(mandate, day), isInForce(mandate, day)]).toEqual([state, inForce])
})

test.each(['refused', 'revoked'] as const)('one that was %s stays so after its last day', (state) => {
  expect(stateOn({ state, validFrom: '2026-11-01', validUntil: '2026-11-30' }, today)).toBe(state)
})
