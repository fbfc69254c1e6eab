import { emptyDomain, emptyFiling, emptyService, type Filing, type ServiceKind } from '@openbeian/filing'
import { expect, test } from 'vitest'
import type { DomainFacts, Facts } from '../situation.ts'
import { isFiledOrAbroad } from './back-end-domain.ts'

const backEnd = 'api.qinghe.example'

/** An app with this back end, and a second service with these domains. */
const filingWith = (kind: ServiceKind, ...names: string[]): Filing => ({
  ...emptyFiling(),
  services: [
    { ...emptyService('app'), domains: [{ ...emptyDomain(), name: backEnd }] },
    { ...emptyService(kind), domains: names.map((name) => ({ ...emptyDomain(), name })) },
  ],
})

const ask = (filing: Filing, known: Partial<DomainFacts> = { filed: 'no' }, inMainland?: Record<string, boolean>) =>
  isFiledOrAbroad(
    { ...emptyDomain(), name: backEnd },
    {
      once: (make) => make(filing),
      facts: {
        domainFacts: { [backEnd]: { addresses: ['203.0.113.9', '203.0.113.10'], ...known } },
        ...(inMainland && {
          addressFacts: Object.fromEntries(
            Object.entries(inMainland).map(([ip, is]) => [ip, { inMainland: is, filedForOther: false }]),
          ),
        }),
      } as Facts,
    },
  )

const here = { '203.0.113.9': true, '203.0.113.10': true }
const abroad = { '203.0.113.9': false, '203.0.113.10': false }

test.each<[string, Filing]>([
  ['the same domain', filingWith('website', backEnd)],
  ['the domain it stands below', filingWith('website', 'qinghe.example')],
  ['it among others', filingWith('website', 'yuanshan.example', 'qinghe.example')],
])('a back end is filed with this order when a website of it has %s', (_, filing) => {
  expect(ask(filing, {}, here)).toBe(true)
})

test.each<[string, Filing]>([
  ['a website of another domain', filingWith('website', 'yuanshan.example')],
  ['a domain that only ends alike', filingWith('website', 'i.qinghe.example', 'inghe.example')],
  ['another app, which is filed as no website', filingWith('app', 'qinghe.example')],
])('it is not by %s', (_, filing) => {
  expect(ask(filing, { filed: 'no' }, here)).toBe(false)
})

test('what is filed already is, by whomever; what leads nowhere or abroad only is not looked for', () => {
  const alone = filingWith('app')
  expect(ask(alone, { filed: 'by-another' }, here)).toBe(true)
  expect(ask(alone, { filed: 'no', addresses: [] })).toBe(true)
  expect(ask(alone, { filed: 'no' }, abroad)).toBe(true)
  expect(ask(alone, { filed: 'no' }, { ...abroad, '203.0.113.9': true })).toBe(false)
})

test('nothing is known until registry, name service and place have answered', () => {
  const alone = filingWith('app')
  expect(ask(alone, {}, here)).toBe('unknown')
  expect(ask(alone, { filed: 'no' })).toBe('unknown')
  expect(ask(alone, { filed: 'no' }, { '203.0.113.9': false })).toBe('unknown')
  expect(ask(alone, { filed: 'no', addresses: undefined as never })).toBe('unknown')
})
