import { expect, test } from 'vitest'
import { type Glyph, textOf } from './flat-text.ts'
import { withKnownTasks, withKnownType, withMoneyWords, withStatutoryWording } from './known-wording.ts'

/** As sure as said of the characters named, and sure of all others. */
const read = (text: string, unsure: Record<string, number> = {}): Glyph[] =>
  [...text].map((character, n) => ({ character, x: n * 20, score: unsure[character] ?? 0.99, ink: 0.8 }))
const weakest = (glyphs: Glyph[]) => Math.min(...glyphs.map((it) => it.score))

test('what every licence says in the same words is put right, and a person looks at it', () => {
  const scope = withStatutoryWording(
    read(
      '软件开发。（依法频经批准的项自，经相关部门批准后方可开展经营活动，真体经营项目以相关部门批准文件或许可件为准）',
    ),
  )
  expect(textOf(scope)).toBe(
    '软件开发。（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）',
  )
  expect(weakest(scope)).toBeLessThan(0.9)
})

test('a mark that was not read is put where the wording has it', () => {
  expect(textOf(withStatutoryWording(read('（除依法须经批准的项目外凭营业执照依法自主开展经营活动）')))).toBe(
    '（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）',
  )
})

test('wording of a city of its own stays as it is', () => {
  const text = '（依法须经批准的项目，经相关部门批准后依批准的内容开展经营活动）'
  expect(textOf(withStatutoryWording(read(text)))).toBe(text)
  expect(weakest(withStatutoryWording(read(text)))).toBe(0.99)
})

test('a registered entry is put right only where the reader was unsure, or a mark is missing', () => {
  expect(textOf(withKnownTasks(read('教有咨询服务；货物理出口', { 有: 0.4, 理: 0.3 })))).toBe(
    '教育咨询服务；货物进出口',
  )
  expect(textOf(withKnownTasks(read('广告设计代理；软件开发')))).toBe('广告设计、代理；软件开发')
  expect(textOf(withKnownTasks(read('硬件开发；货物运出口')))).toBe('硬件开发；货物运出口')
})

test('what is in a bracket behind an entry is no part of it', () => {
  const text = '食品销售（仅销售预包装食品）；婴幼儿奶粉及其他婴幼儿配方食品（凭许可证）的零售'
  expect(textOf(withKnownTasks(read(text)))).toBe(text)
})

test('a type is one that registers know; what a seal left behind it goes', () => {
  expect(textOf(withKnownType(read('有限资任公司(自然人投资或控段)')))).toBe('有限责任公司（自然人投资或控股）')
  expect(textOf(withKnownType(read('有限责任公司a')))).toBe('有限责任公司')
  expect(textOf(withKnownType(read('有限责任公司分公司')))).toBe('有限责任公司分公司')
})

test('of an amount the words are put right, never the figures', () => {
  expect(textOf(withMoneyWords(read('伍仟万调整')))).toBe('伍仟万圆整')
  expect(textOf(withMoneyWords(read('1000万元人民市')))).toBe('1000万元人民币')
  expect(textOf(withMoneyWords(read('〓佰万元整')))).toBe('〓佰万元整')
})
