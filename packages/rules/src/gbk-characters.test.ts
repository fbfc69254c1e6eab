import { expect, test } from 'vitest'
import { notInGbk } from './gbk-characters.ts'

test.each(['杭州青禾软件有限公司', '·—～（）〔〕', 'A-z 0~9', '〇一①Ⅳα', '镕堃喆'])('GBK carries %s', (text) => {
  expect(notInGbk(text)).toEqual([])
})

test('GBK carries the first and the last character of each of its zones', () => {
  const edges = ['\u3000〓─╋！￣', '啊剥鳌齄', '丂侢燖狛', '狜獱鼲隣癄', '\uFA0C\uFA29', 'ˊ〞〡〇', '亊亐獉']
  expect(notInGbk(edges.join(''))).toEqual([])
})

test.each(['\u2E81', '𠮷', '㛃', '𬭚', '²', '⽼', '䶮', '€', '📚', '\u0000', '•', '\u0302'])(
  'GBK does not carry %s',
  (character) => {
    expect(notInGbk(`周${character}明`)).toEqual([character])
  },
)

test('each character is named once', () => {
  expect(notInGbk('𠮷𠮷䶮')).toEqual(['𠮷', '䶮'])
})
