import { expect, test } from 'vitest'
import { otherKindOnPaper } from './kind-on-paper.ts'

const reading = (...texts: string[]) => ({
  rotation: 0 as const,
  width: 1000,
  height: 700,
  lines: texts.map((text, n) => ({
    text,
    places: [],
    scores: [],
    inks: [],
    quad: [
      [0, n],
      [9, n],
      [9, n + 1],
      [0, n + 1],
    ] as const,
  })),
})

test('a licence in the place of a card is known by its title, set wide as it is', () => {
  expect(otherKindOnPaper('id-front', reading('营 业 执 照', '名称'))).toBe('business-licence')
  expect(otherKindOnPaper('id-front', reading('营', '业执', '照'))).toBe('business-licence')
})

test('the other side of a card is another paper', () => {
  expect(otherKindOnPaper('id-front', reading('中华人民共和国', '居民身份证', '签发机关'))).toBe('id-back')
})

test('a paper that bears its own title is what it should be, whatever else lies there', () => {
  expect(otherKindOnPaper('id-front', reading('姓名', '公民身份号码', '居民身份证'))).toBeUndefined()
})

test('where no title was read nothing is said', () => {
  expect(otherKindOnPaper('business-licence', reading('名称', '类型'))).toBeUndefined()
})
