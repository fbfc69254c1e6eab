import { expect, test } from 'vitest'
import { isOutage } from './outage.ts'

const withCode = (code: string) => Object.assign(new Error('told by PostgreSQL'), { code })

test.each(['57P01', '57P03', '53300', '53100', '08006', 'ECONNREFUSED', 'ECONNRESET', '57014'])(
  '%s goes by',
  (code) => {
    expect(isOutage(withCode(code))).toBe(true)
  },
)

test.each(['23505', '42P01', 'ENOENT', '22P02'])('%s stays', (code) => {
  expect(isOutage(withCode(code))).toBe(false)
})

test('what has no code goes by its words', () => {
  expect(isOutage(new Error('Connection terminated unexpectedly'))).toBe(true)
  expect(isOutage(new TypeError('x is not a function'))).toBe(false)
  expect(isOutage(undefined)).toBe(false)
})
