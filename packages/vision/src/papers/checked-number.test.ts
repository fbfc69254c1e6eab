import { inventedResidentId, inventedUscc } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { checkedNumber } from './checked-number.ts'
import type { Glyph } from './flat-text.ts'

const code = inventedUscc('91', '110105', 'MA01X7K3')
const id = inventedResidentId('110105', '1990-03-07', 123)

test('a number is found within its line', () => {
  expect(checkedNumber([written(`统一社会信用代码：${code}`)], 'uscc')).toMatchObject({ text: code, ok: true })
  expect(checkedNumber([written(`公民身份号码${id}`)], 'residentId')).toMatchObject({ text: id, ok: true })
})

test('letters that no code has are the digits they look like, when the check digit says so', () => {
  const misread = code.replaceAll('0', 'O').replaceAll('1', 'I')
  expect(misread).not.toBe(code)
  expect(checkedNumber([written(misread)], 'uscc')).toMatchObject({ text: code, ok: true })
})

test('one doubtful look-alike is put back', () => {
  const place = code.indexOf('7')
  const misread = `${code.slice(0, place)}1${code.slice(place + 1)}`
  expect(checkedNumber([written(misread, place)], 'uscc')).toMatchObject({ text: code, ok: true })
})

test('what was read surely is not changed to please the check digit', () => {
  const place = code.indexOf('7')
  const misread = `${code.slice(0, place)}1${code.slice(place + 1)}`
  expect(checkedNumber([written(misread, place, 0.98)], 'uscc')).toMatchObject({ text: misread, ok: false })
})

test('a repair that disagrees with the birth date on the card is none', () => {
  const misread = `${id.slice(0, 14)}7${id.slice(15)}`
  expect(id[14]).toBe('1')
  expect(checkedNumber([written(misread, 14)], 'residentId')).toMatchObject({ text: id, ok: true })
  expect(checkedNumber([written(misread, 14)], 'residentId', () => false)).toMatchObject({ text: misread, ok: false })
})

test('seventeen characters are no number', () => {
  expect(checkedNumber([written(code.slice(0, 17))], 'uscc')).toBeUndefined()
})

function written(text: string, doubtful = -1, score = 0.5): Glyph[] {
  return [...text].map((character, n) => ({ character, x: n, score: n === doubtful ? score : 0.99, ink: 0.9 }))
}

test('a number that cannot be of this paper is none, however right its check digit is', () => {
  const isPermit = (text: string) => /^8[123]/.test(text)
  expect(checkedNumber([written(id)], 'residentId', undefined, isPermit)).toMatchObject({ ok: false })
})

test('a repair is told: one wrong number in eleven pleases its check digit', () => {
  const place = code.indexOf('7')
  const misread = `${code.slice(0, place)}1${code.slice(place + 1)}`
  expect(checkedNumber([written(misread, place)], 'uscc')).toMatchObject({ ok: true, repaired: true })
})
