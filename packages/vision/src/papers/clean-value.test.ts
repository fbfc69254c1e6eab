import { expect, test } from 'vitest'
import { daysIn, domainIn, latinNameIn, listIn, nameIn, permitNumberIn, proseIn } from './clean-value.ts'

test.each([
  ['2018.05.28-2038.05.28', ['2018-05-28', '2038-05-28']],
  ['自2022年07月28日至2027年7月28日', ['2022-07-28', '2027-07-28']],
  ['20180528-长期', ['2018-05-28', 'long-term']],
  ['2O18.O5.28', ['2018-05-28']],
  ['2018.02.30', []],
])('days are found in %s', (text, days) => {
  expect(daysIn(text)).toEqual(days)
})

test('a name keeps its dot and loses what is no character', () => {
  expect(nameIn('买买提.艾力1')).toBe('买买提·艾力')
})

test('Chinese text has Chinese punctuation', () => {
  expect(proseIn('：北京(朝阳)甲,乙;丙.')).toBe('北京（朝阳）甲，乙；丙。')
  expect(proseIn('1,000.5万元')).toBe('1,000.5万元')
})

test('in a scope of business a colon is a misread semicolon unless it follows a heading', () => {
  expect(listIn('一般项目：软件开发:技术服务')).toBe('一般项目：软件开发；技术服务')
})

test('a domain is found among other words', () => {
  expect(domainIn('域名：Example-1.COM.CN')).toBe('example-1.com.cn')
  expect(domainIn('没有')).toBe('')
})

test.each([
  ['青山，cn', '青山.cn'],
  ['www.example.com.2024', 'www.example.com'],
  ['example.cn2', 'example.cn'],
  ['a..b.1', ''],
])('the first domain of %s is "%s"', (text, domain) => {
  expect(domainIn(text)).toBe(domain)
})

test('the number of a permit has digits where letters look like them', () => {
  expect(permitNumberIn('H1O34S67B')).toBe('H10345678')
})

test('a Latin name keeps its comma', () => {
  expect(latinNameIn('Chan，Tai Man。')).toBe('CHAN,TAI MAN')
})
