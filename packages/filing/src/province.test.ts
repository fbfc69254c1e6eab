import { expect, test } from 'vitest'
import { findProvince, provinceOfAbbreviation, provinceOfRegion, provinces } from './province.ts'

test('there are 31 provinces, in the order of their codes, and no character belongs to two', () => {
  const codes = provinces.map((it) => it.code)
  expect(codes).toHaveLength(31)
  expect(codes).toEqual([...new Set(codes)].sort())
  const characters = provinces.flatMap((it) => it.abbreviations)
  expect(new Set(characters).size).toBe(characters.length)
})

test('Sichuan issues 蜀, and 川 is understood', () => {
  expect(findProvince('510000')).toMatchObject({ zh: '四川省', abbreviation: '蜀', administration: '四川省通信管理局' })
  expect(provinceOfAbbreviation('川')?.code).toBe('510000')
  expect(provinceOfAbbreviation('蜀')?.code).toBe('510000')
})

test.each([
  ['440305', '广东省'],
  ['440000', '广东省'],
  ['810000', undefined],
  ['44', undefined],
  ['', undefined],
])('region %s is in %s', (region, zh) => {
  expect(provinceOfRegion(region)?.zh).toBe(zh)
})

test('Hong Kong, Macau and Taiwan file nowhere', () => {
  expect(['港', '澳', '台', '国', ''].map(provinceOfAbbreviation)).toEqual(Array(5).fill(undefined))
})
