import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { envelope } from './envelope.ts'
import type { KeyRing } from './key-provider.ts'

const ring = (current = 'one'): KeyRing => ({
  current,
  keys: new Map([[current, randomBytes(32)]]),
  indexKey: Buffer.alloc(32, 7),
})
const keys = ring()
const cipher = envelope(keys)
const secret = Buffer.from('110105198503120418')
const refused = expect.objectContaining({ code: 'cipher.cannot-open' })

test('what was sealed opens again, and is sealed differently each time', () => {
  const one = cipher.seal(secret, 'order:1')
  expect(cipher.open(one, 'order:1')).toEqual(secret)
  expect(one.includes(secret)).toBe(false)
  expect(cipher.seal(secret, 'order:1').equals(one)).toBe(false)
  expect(cipher.open(cipher.seal(Buffer.alloc(0), 'x'), 'x')).toEqual(Buffer.alloc(0))
})

test('moved to another place it does not open', () => {
  expect(() => cipher.open(cipher.seal(secret, 'order:1'), 'order:2')).toThrow(refused)
})

test('a changed bit anywhere is refused', () => {
  const sealed = cipher.seal(secret, 'order:1')
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => cipher.open(changed, 'order:1'), `byte ${at}`).toThrow(refused)
  }
})

test('cut short it is refused', () => {
  const sealed = cipher.seal(secret, 'order:1')
  for (let length = 0; length < sealed.length; length++) {
    expect(() => cipher.open(sealed.subarray(0, length), 'order:1')).toThrow(refused)
  }
})

test('another key does not open it, the old one beside a new one does', () => {
  const sealed = cipher.seal(secret, 'order:1')
  expect(() => envelope(ring()).open(sealed, 'order:1')).toThrow(refused)
  const rotated = envelope({ ...keys, current: 'two', keys: new Map([...keys.keys, ['two', randomBytes(32)]]) })
  expect(rotated.open(sealed, 'order:1')).toEqual(secret)
  expect(() => cipher.open(rotated.seal(secret, 'order:1'), 'order:1')).toThrow(refused)
})

test('the same number is found however it is written, and says nothing of itself', () => {
  const index = cipher.blindIndex('certificate', '11010519850312041X')
  expect(cipher.blindIndex('certificate', ' 11010519850312041x ')).toEqual(index)
  expect(cipher.blindIndex('certificate', '１１０１０５１９８５０３１２０４１Ｘ')).toEqual(index)
  expect(cipher.blindIndex('phone', '11010519850312041X')).not.toEqual(index)
  expect(
    envelope({ ...keys, indexKey: Buffer.alloc(32, 8) }).blindIndex('certificate', '11010519850312041X'),
  ).not.toEqual(index)
})
