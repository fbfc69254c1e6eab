import { expect, test } from 'vitest'
import { isRefusedInClear } from './refused-in-clear.ts'

test.each([
  ['https://bagl.example.gov.cn', false, false],
  ['http://bagl.example.gov.cn', false, true],
  ['http://127.0.0.1:18080', false, false],
  ['http://bagl.example.gov.cn', true, false],
])('%s, accepted in the clear: %s, is refused: %s', (address, mayBeClear, refused) => {
  expect(isRefusedInClear(address, { mayBeClear })).toBe(refused)
})
