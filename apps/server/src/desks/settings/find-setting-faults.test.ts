import { expect, test } from 'vitest'
import { settingOf } from '../../records/settings/setting-of.ts'
import { findSettingFaults } from './find-setting-faults.ts'

const at = (stored: object) => findSettingFaults(stored).map((it) => it.at)

test('a stored value that cannot be used is told at its place, and the usual counts', () => {
  const stored = {
    keepReplacedDays: 'long',
    signIn: { staffIdleMinutes: 1 },
    officeAddresses: [{ from: '10.0.0.9', to: '10.0.0.1' }],
  }
  expect(at(stored)).toEqual(['keepReplacedDays', 'signIn.staffIdleMinutes', 'officeAddresses.0'])
  expect(settingOf(stored, 'keepReplacedDays')).toBe(365)
  expect(settingOf(stored, 'signIn.staffIdleMinutes')).toBe(60)
})

test('a name that no setting has is told with the one that was probably meant', () => {
  const faults = findSettingFaults({ keepReplacedDay: 3, signIn: { secondfactor: 'voluntary' }, banana: 1 })
  expect(faults.map(({ at, proposed }) => [at, proposed])).toEqual([
    ['keepReplacedDay', 'keepReplacedDays'],
    ['signIn.secondfactor', 'signIn.secondFactor'],
    ['banana', undefined],
  ])
})

test('of a budget only the spans it has can be set', () => {
  expect(at({ budgets: { 'openings.account': { day: 3 } } })).toEqual([])
  expect(at({ budgets: { 'openings.account': { minute: 3 } } })).toEqual(['budgets.openings.account.minute'])
  expect(at({ budgets: { 'openings.accounts': { day: 3 } } })).toEqual(['budgets.openings.accounts'])
})

test('nothing set is no fault', () => expect(findSettingFaults({})).toEqual([]))
