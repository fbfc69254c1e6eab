import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { icpLinkTarget } from './links.ts'
import { numbersInText } from './numbers-in-text.ts'
import { isOwnNumber, isSameNumber, isWrittenAsIssued, parseFilingNumber, proposeFilingNumber } from './parse-number.ts'

interface FieldCases {
  numbers: { input: string; valid: boolean; meant?: string; on?: string; warned?: boolean }[]
  texts: { text: string; shows: string[] }[]
  links: { link: string; leadsTo: string }[]
}
const file = new URL('../../../../conformance/field-cases.json', import.meta.url)
const { numbers, texts, links }: FieldCases = JSON.parse(readFileSync(file, 'utf8'))

test.each(numbers)('“$input” is read, or what it means is offered', ({ input, valid, meant, on, warned = false }) => {
  const parsed = parseFilingNumber(input, on ? { on } : {})
  expect(parsed.valid).toBe(valid)
  expect(proposeFilingNumber(input)).toBe(meant)
  expect(parsed.valid && parsed.warning !== undefined).toBe(warned)
})

test.each(texts)('in “$text” the numbers are seen', ({ text, shows }) => {
  expect(numbersInText(text).map(({ number }) => number.normalized)).toEqual(shows)
})

test.each(links)('$link leads to $leadsTo', ({ link, leadsTo }) => {
  expect(icpLinkTarget(link)).toBe(leadsTo)
})

test('whatever the parser reads, the page reader sees, and reads the same', () => {
  const vectors: { numbers: { input: string; expect: { normalized: string } | null }[] } = JSON.parse(
    readFileSync(new URL('filing-numbers.json', file), 'utf8'),
  )
  const read = vectors.numbers.filter((it) => it.expect)
  expect(read.length).toBeGreaterThan(30)
  expect(read.map(({ input }) => numbersInText(`关于 ${input} 青禾`).map(({ number }) => number.normalized))).toEqual(
    read.map((it) => [it.expect?.normalized]),
  )
})

test('a number is given as the text writes it, what nobody sees inside included', () => {
  expect(numbersInText('© 鄂ICP备2022\u200b000311号—7 青禾').map(({ written }) => written)).toEqual([
    '鄂ICP备2022\u200b000311号—7',
  ])
})

test('the same number is the same however it is written, another one is not', () => {
  expect(isSameNumber('鄂ICP備2022000311號-7', '鄂ICP备2022000311-7')).toBe(true)
  expect(isSameNumber('鄂ICP备2022000311号-7', '鄂ICP备2022000311号-8')).toBe(false)
  expect(isSameNumber('审核中', ' 审核中 ')).toBe(true)
  expect(isOwnNumber('鄂ICP備2022000311號', '鄂ICP备2022000311号-7A')).toBe(true)
  expect(isOwnNumber('鄂ICP备2022000311号-8A', '鄂ICP备2022000311号-7A')).toBe(false)
  expect(isWrittenAsIssued('鄂ICP备 2022000311 号-7')).toBe(true)
  expect(isWrittenAsIssued('鄂ICP备2022000311-7')).toBe(false)
})

test('of a page full of numbers the first are read', () => {
  expect(numbersInText('鄂ICP备2022000311号-7 '.repeat(2000))).toHaveLength(500)
})
