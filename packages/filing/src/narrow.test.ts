import { expect, test } from 'vitest'
import { isKeyOf, isOneOf, isRecord, keysOf } from './narrow.ts'

const table = { website: 1, app: 2 }

test('a table knows its rows, and nothing that every object has', () => {
  expect(isKeyOf(table, 'app')).toBe(true)
  expect(isKeyOf(table, 'toString')).toBe(false)
  expect(isKeyOf(table, '__proto__')).toBe(false)
  expect(keysOf(table)).toEqual(['website', 'app'])
})

test('a value is of a list when it is the same, not when it looks alike', () => {
  expect(isOneOf(['1', '2'], '2')).toBe(true)
  expect(isOneOf(['1', '2'], 2)).toBe(false)
  expect(isOneOf([], undefined)).toBe(false)
})

test('nothing and a list have no fields', () => {
  expect([{}, [], null, undefined, 'text'].map(isRecord)).toEqual([true, false, false, false, false])
})
