import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { envelope } from '../../platform/keys/envelope.ts'
import { openSeen, type SeenOnSheet, sealSeen } from './seen-on-sheet.ts'

const cipher = envelope({ current: 'one', keys: new Map([['one', randomBytes(32)]]), indexKey: Buffer.alloc(32, 7) })
const seen: SeenOnSheet = {
  verdict: 'ours',
  version: 2,
  sheetCode: 'abc',
  fieldStates: { signature: 'there' },
  fields: [],
}

test('what was seen on a sheet opens as it was kept', () => {
  expect(openSeen(cipher, 'm1', sealSeen(cipher, 'm1', seen))).toEqual(seen)
})

test('what was kept while the sheet code was called mark opens by its name of now', () => {
  const { sheetCode: mark, fieldStates: marks, ...same } = seen
  const before = cipher.seal(Buffer.from(JSON.stringify({ ...same, mark, marks })), 'sheet-check:m1')
  expect(openSeen(cipher, 'm1', before)).toEqual(seen)
})
