import { expect, test } from 'vitest'
import { type VerificationMethod, verificationMethod } from './material-values.ts'

const by = { source: ['articles'], year: 2026 } as const
const row = (value: VerificationMethod, more: object = {}) => ({ value, ...by, ...more })
const asked = { orderType: 'FIRST', province: '330000', on: '2026-11-30' } as const

test('persons prove who they are by their face since 2019-07-29, before the curtain until then', () => {
  expect(verificationMethod({ ...asked, on: '2019-07-28' })).toBe('curtain-photo')
  expect(verificationMethod(asked)).toBe('face-check')
  expect(verificationMethod({ ...asked, orderType: 'CANCEL_SERVICE' })).toBeUndefined()
})

test('a row of a province goes before that of the country, a row of order types before that of all, each from its day on', () => {
  const rows = [
    row('face-check'),
    row('curtain-photo', { orderTypes: ['ADD_ACCESS'] }),
    row('curtain-photo', { province: '330000', effectiveFrom: '2026-06-01' }),
    row('face-check', { province: '330000', orderTypes: ['CHANGE_SUBJECT'] }),
  ]
  const method = (more: Partial<Parameters<typeof verificationMethod>[0]>) =>
    verificationMethod({ ...asked, ...more }, rows)
  expect(method({})).toBe('curtain-photo')
  expect(method({ on: '2026-05-31' })).toBe('face-check')
  expect(method({ orderType: 'CHANGE_SUBJECT' })).toBe('face-check')
  expect(method({ province: '110000' })).toBe('face-check')
  expect(method({ province: '110000', orderType: 'ADD_ACCESS' })).toBe('curtain-photo')
})
