import { expect, test } from 'vitest'
import { aFilingOf } from '../../desks/applying/test-orders.ts'
import { factsOfLists } from './facts-of-lists.ts'
import { languageFactsOf } from './page-languages.ts'

const addressPlaces = {
  asOf: '2026-11-01',
  size: 2,
  isInMainland: (address: string) => (address.startsWith('47.') ? true : address.startsWith('8.') ? false : undefined),
}

function filingAt(from: string, to = from) {
  const filing = aFilingOf('')
  const [service] = filing.services
  for (const access of service?.access ?? []) access.ips = [{ from, to }]
  for (const domain of service?.domains ?? []) domain.registrar = '南屏域名服务有限公司'
  return filing
}
const known = { providerRanges: [], domainFacts: undefined, addressFacts: undefined }
const factsAt = (from: string, to?: string, more: Partial<Parameters<typeof factsOfLists>[1]> = {}) =>
  factsOfLists({ addressPlaces }, { ...known, filing: filingAt(from, to), ...more }).addressFacts

test('where an address is tells the list, of both ends of a range the same', () => {
  expect(factsAt('47.96.0.1')).toEqual({ '47.96.0.1': { inMainland: true } })
  expect(factsAt('8.8.8.8')).toEqual({ '8.8.8.8': { inMainland: false } })
  expect(factsAt('8.8.8.8', '47.96.0.1')).toBeUndefined()
  expect(factsAt('203.0.113.9')).toBeUndefined()
})

test('without a list what the provider has filed as its own is in the mainland, and of all else nobody knows', () => {
  const providerRanges = [{ from: '203.0.113.0', to: '203.0.113.255' }]
  const told = (from: string) => factsOfLists({}, { ...known, providerRanges, filing: filingAt(from) }).addressFacts
  expect(told('203.0.113.9')).toEqual({ '203.0.113.9': { inMainland: true } })
  expect(told('198.51.100.1')).toBeUndefined()
})

test('the addresses a domain leads to are told, too, beside what is known of them', () => {
  const more = {
    domainFacts: { 'api.qinghe.cn': { addresses: ['8.8.4.4'] } },
    addressFacts: { '47.96.0.1': { filedForOther: false } },
  }
  expect(factsAt('47.96.0.1', '47.96.0.1', more)).toEqual({
    '47.96.0.1': { filedForOther: false, inMainland: true },
    '8.8.4.4': { inMainland: false },
  })
})

test('a registrar on the list is licensed or not; of another the reviewer says it', () => {
  const registrars = (isLicensed: boolean | undefined) => ({
    asOf: '2026-11-01',
    size: 1,
    isLicensed: () => isLicensed,
  })
  const told = (isLicensed: boolean | undefined) =>
    factsOfLists({ registrars: registrars(isLicensed) }, { ...known, filing: filingAt('47.96.0.1') }).domainFacts
  expect(told(true)).toEqual({ 'qingheyangli.cn': { registrarLicensed: true } })
  expect(told(false)).toEqual({ 'qingheyangli.cn': { registrarLicensed: false } })
  expect(told(undefined)).toBeUndefined()
})

test('languages of pages become the administration’s numbers; one its table lacks counts as another', () => {
  const languages = [
    { id: 1, name: '中文简体' },
    { id: 3, name: '英语' },
  ]
  const shown = { 'qinghe.cn': { languages: ['zh-Hans' as const, 'en' as const], hasOthers: false } }
  expect(languageFactsOf(shown, { languages })).toEqual({
    'qinghe.cn': { languages: [1, 3], hasOtherLanguages: false },
  })
  expect(languageFactsOf({ 'qinghe.cn': { languages: ['ug'], hasOthers: false } }, { languages })).toEqual({
    'qinghe.cn': { languages: [], hasOtherLanguages: true },
  })
})
