import { emptyDomain, emptyFiling, emptyService, type Filing } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { FilingShape } from './filing-shape.ts'
import { maxOfFiling } from './filing-total.ts'

const filingOf = (services: number, { domains = 0, access = 0, ips = 0 }): Filing => ({
  ...emptyFiling(),
  services: Array.from({ length: services }, () => ({
    ...emptyService('website'),
    domains: Array.from({ length: domains }, () => emptyDomain()),
    access: Array.from({ length: access }, () => ({
      resourceId: '',
      modes: [],
      locations: [],
      ips: Array.from({ length: ips }, () => ({ from: '192.0.2.1', to: '192.0.2.1' })),
    })),
  })),
})
const placesIn = (filing: Filing) => FilingShape.safeParse(filing).error?.issues.map((it) => it.path.join('.')) ?? []

test('a filing may have as much in all as is said, wherever it is', () => {
  expect(placesIn(filingOf(2, { domains: maxOfFiling.domains / 2 }))).toEqual([])
  expect(
    placesIn(filingOf(50, { domains: maxOfFiling.domains / 50, access: maxOfFiling.accesses / 50, ips: 5 })),
  ).toEqual([])
})

test('what is more is refused at the first service with which it is too much', () => {
  expect(placesIn(filingOf(50, { domains: 100 }))).toEqual(['services.2.domains'])
  expect(placesIn(filingOf(50, { access: 20 }))).toEqual(['services.10.access'])
  expect(placesIn(filingOf(11, { access: 1, ips: 100 }))).toEqual(['services.10.access'])
})
