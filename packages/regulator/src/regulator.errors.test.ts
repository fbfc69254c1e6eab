import { expect, test } from 'vitest'
import { regulatorError } from './regulator.errors.ts'

test('a code that is missing is named, also where it is empty', () => {
  const sentence = (value: string) => regulatorError('regulator.code-missing', { table: 'modes', value }).message
  expect(sentence('')).toContain('no empty value')
  expect(sentence('9')).toContain('has no 9.')
})
