import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { gbkDecode, gbkEncode, notInGbk } from './gbk.ts'

test.each(['𠮷', '㛃', '𬭚', '²', '⽼', '€', '😀', '\ue000', '\ud840'])(
  'a name with %j is refused and the character is named',
  (character) => {
    expect(notInGbk(`王${character}明${character}`)).toEqual([character])
    expect(() => gbkEncode(`王${character}明`)).toThrow(
      expect.objectContaining({ code: 'regulator.not-gbk', details: { characters: [character] } }),
    )
  },
)

test('every offending character is listed, once and in order', () => {
  expect(notInGbk('𠮷田㛃²𠮷')).toEqual(['𠮷', '㛃', '²'])
})

test('an ordinary name goes both ways', () => {
  const text = '北京市某某科技有限公司（甲）·镕喆玥 Ａ—①'
  expect(gbkDecode(gbkEncode(text))).toBe(text)
})

const basicPlane = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))

test('what is carried comes back the same from two independent readers', () => {
  const carried = basicPlane.filter((it) => notInGbk(it).length === 0)
  expect(carried.length).toBe(128 + 23_939 - 2148)
  const browser = new TextDecoder('gbk', { fatal: true })
  expect(carried.filter((it) => browser.decode(gbkEncode(it)) !== it || gbkDecode(gbkEncode(it)) !== it)).toEqual([])
})

test('2148 characters the encoder would write are refused because servers cannot read them', () => {
  const refused = basicPlane.filter(
    (it) => iconv.decode(iconv.encode(it, 'gbk'), 'gbk') === it && notInGbk(it).length > 0,
  )
  expect(refused.length).toBe(2148)
})

test('what an administration published can be sent back, although a new one is named', () => {
  const published = gbkDecode(Buffer.from([0xd6, 0xdc, 0xfe, 0x9f]))
  expect(published).toBe('周䶮')
  expect(gbkEncode(published)).toEqual(Buffer.from([0xd6, 0xdc, 0xfe, 0x9f]))
  expect(notInGbk(published)).toEqual(['䶮'])
})
