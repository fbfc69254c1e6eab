import { expect, test } from 'vitest'
import { freshRandom, passwordHash } from './password-hash.ts'

test('the vector of the interface document', () => {
  expect(passwordHash('1234567890', 'abcdefghij')).toBe('9fq6VgG8bDFoWECeX62u2Q==')
})

test('a Chinese password is hashed by its GBK bytes', () => {
  expect(passwordHash('密码', 'abcdefghij')).toBe('FkNlQbGjHX0ZE4ZlX+oC6g==')
})

test('a random value has 20 letters and digits, all of them in use, never twice the same', () => {
  const many = Array.from({ length: 2000 }, freshRandom)
  expect(many.every((it) => /^[0-9A-Za-z]{20}$/.test(it))).toBe(true)
  expect(new Set(many).size).toBe(2000)
  const counts = new Map<string, number>()
  for (const letter of many.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  // 40,000 draws out of 62: 645 each, and a modulo bias would put eight letters near 780.
  expect([...counts.values()].every((it) => it > 520 && it < 775)).toBe(true)
  expect(counts.size).toBe(62)
})
