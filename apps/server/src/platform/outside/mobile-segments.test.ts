import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listsOf } from './lists-of-environment.ts'
import { readMobileSegments } from './mobile-segments.ts'

const today = '2026-11-30'
const list = (...rows: string[]) => ['asOf,2026-11-01', 'segment,province', ...rows].join('\n')

test('a mobile is registered where the longest segment it begins with is', () => {
  const { provinceOf, asOf, size } = readMobileSegments(list('1395718,330000', '139,北京', '13957189,江苏省'), today)
  expect([asOf, size]).toEqual(['2026-11-01', 3])
  expect(provinceOf('13957180000')).toBe('330000')
  expect(provinceOf('13957189000')).toBe('320000')
  expect(provinceOf('13900000000')).toBe('110000')
})

test('what the list does not have, and what is no whole mobile, is unknown', () => {
  const { provinceOf } = readMobileSegments(list('1395718,330000'), today)
  for (const number of ['13800000000', '1395718', '139571800000', '0571-86950001', '']) {
    expect(provinceOf(number)).toBeUndefined()
  }
})

test('provinces are written by code, name or short name; BOM, CRLF, blanks and empty lines do no harm', () => {
  const text = `\uFEFF${list(' 1700000 , 内蒙古', '1700001,广西壮族自治区', '1700002,新疆', '')}\n`.replaceAll(
    '\n',
    '\r\n',
  )
  const { provinceOf } = readMobileSegments(text, today)
  expect(['17000000001', '17000010001', '17000020001'].map(provinceOf)).toEqual(['150000', '450000', '650000'])
})

test('a list without a line is in order and knows nothing', () => {
  expect(readMobileSegments(list(), today).size).toBe(0)
})

test.each([
  ['no date', 'segment,province\n1395718,330000', '1: "segment,province" is not asOf'],
  ['a day that does not exist', 'asOf,2026-02-30\nsegment,province', '1: '],
  ['a day to come', 'asOf,2026-12-01\nsegment,province', '1: '],
  ['no head', 'asOf,2026-11-01\n1395718,330000', '2: '],
  ['a city for a province', list('1395718,杭州'), '3: "杭州" is no province'],
  ['a province that does not file', list('1395718,810000'), '3: "810000" is no province'],
  ['no segment of mobiles', list('1395718,330000', '0571,330000'), '4: "0571"'],
  ['a whole number', list('13957180001,330000'), '3: "13957180001"'],
  ['a segment twice', list('1395718,330000', '1395718,浙江'), '4: 1395718 stands in the list twice'],
  ['a third field', list('1395718,330000,杭州'), '3: '],
])('a list with %s is refused whole, with line and reason', (_, text, reason) => {
  expect(() => readMobileSegments(text, today)).toThrow(reason)
})

test('of a list that is something else twenty lines are named, not half a million', () => {
  const rows = Array.from({ length: 30 }, (_, at) => `${at},330000`)
  expect(() => readMobileSegments(list(...rows), today)).toThrow('and 10 more')
})

test('the server takes the file it is told, names it where it cannot be used, and has none by itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openbeian-segments-'))
  const file = join(folder, 'segments.csv')
  const at = new Date('2026-11-30T04:00:00Z')
  writeFileSync(file, list('1395718,浙江'))
  expect(listsOf({ OPENBEIAN_MOBILE_SEGMENTS: file }, at).mobileSegments?.size).toBe(1)
  writeFileSync(file, list('1395718,somewhere'))
  expect(() => listsOf({ OPENBEIAN_MOBILE_SEGMENTS: file }, at)).toThrow(`${file} cannot be used:\n3: "somewhere"`)
  rmSync(folder, { recursive: true })
  expect(() => listsOf({ OPENBEIAN_MOBILE_SEGMENTS: file }, at)).toThrow('ENOENT')
  expect(listsOf({}, at)).toEqual({})
})
