import { expect, test } from 'vitest'
import { readAddressPlaces } from './address-places.ts'
import { readApprovedSuffixes } from './approved-suffixes.ts'
import { listsUsed } from './lists-of-environment.ts'
import { readRegistrars } from './registrars.ts'

const today = '2026-11-30'
const list = (head: string, ...rows: string[]) =>
  ['asOf,2026-11-01', 'source,domain.miit.gov.cn, read by hand', head, ...rows].join('\n')

test('suffixes are kept in the letters people read, whichever way they are written', () => {
  const read = readApprovedSuffixes(list('suffix', 'cn', '.Example', 'xn--fiqs8s'), today)
  expect(read).toEqual({
    asOf: '2026-11-01',
    source: 'domain.miit.gov.cn,read by hand',
    suffixes: ['cn', 'example', '中国'],
  })
  expect(() => readApprovedSuffixes(list('suffix', '中国', 'xn--fiqs8s'), today)).toThrow('5: xn--fiqs8s stands')
  expect(() => readApprovedSuffixes(list('suffix', 'a b'), today)).toThrow('4: "a b" is no suffix')
})

test('a registrar is found under each name it goes by; of one the list does not have nothing is said', () => {
  const { isLicensed, size } = readRegistrars(
    list(
      'registrar,licensed',
      '南屏域名服务（北京）有限公司,yes',
      'Nanping Domains Co. Ltd,yes',
      '旧域名服务有限公司,no',
    ),
    today,
  )
  expect(size).toBe(3)
  expect(isLicensed('南屏域名服务(北京)有限公司 ')).toBe(true)
  expect(isLicensed('NANPING DOMAINS CO., LTD.')).toBe(true)
  expect(isLicensed('Nanping Domains Incorporated')).toBeUndefined()
  expect(isLicensed('旧域名服务有限公司')).toBe(false)
  expect(isLicensed('')).toBeUndefined()
  expect(() => readRegistrars(list('registrar,licensed', '南屏,maybe'), today)).toThrow('4: "maybe" is neither')
})

test('an address is where its block is, of both versions; between blocks nobody knows', () => {
  const { isInMainland, size } = readAddressPlaces(
    list('block,place', '47.96.0.0/11,mainland', '203.0.113.0/24,abroad', '2408:4000::/22,mainland'),
    today,
  )
  expect(size).toBe(3)
  expect(isInMainland('47.127.255.255')).toBe(true)
  expect(isInMainland('47.128.0.0')).toBeUndefined()
  expect(isInMainland('203.0.113.9')).toBe(false)
  expect(isInMainland('2408:4000::9')).toBe(true)
  expect(isInMainland('2001:db8::1')).toBeUndefined()
  expect(isInMainland('somewhere')).toBeUndefined()
})

test.each([
  ['a block that begins inside itself', '47.96.0.1/11,mainland', '4: '],
  ['a country', '47.96.0.0/11,CN', '4: "CN"'],
])('a list of places with %s is refused with its line', (_, row, reason) => {
  expect(() => readAddressPlaces(list('block,place', row), today)).toThrow(reason)
})

test('blocks that say two things of one address are refused', () => {
  const rows = ['47.96.0.0/11,mainland', '47.100.0.0/16,abroad']
  expect(() => readAddressPlaces(list('block,place', ...rows), today)).toThrow('in common')
})

test('a list of over half a year is said to be old', () => {
  const at = new Date('2026-11-30T04:00:00Z')
  const used = listsUsed(
    {
      registrars: readRegistrars(list('registrar,licensed'), today),
      approvedSuffixes: { asOf: '2026-05-01', suffixes: [] },
    },
    at,
  )
  expect(used).toEqual([
    { list: 'registrars', asOf: '2026-11-01', isOld: false },
    { list: 'approvedSuffixes', asOf: '2026-05-01', isOld: true },
  ])
})
