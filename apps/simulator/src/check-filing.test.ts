import { sampleCodeTables as codes, type NewFiling } from '@openbeian/regulator'
import { expect, test } from 'vitest'
import { checkFiling } from './check-filing.ts'
import type { ArrivedFiling } from './journal.ts'
import { sampleNewFiling } from './sample-filing.ts'
import { addTakenNames, type TakenNames } from './state.ts'

function faultsAfter(change: (it: Changeable) => void, taken: ArrivedFiling[] = []): number[] {
  const filing = structuredClone(sampleNewFiling())
  const [service] = filing.services
  const [access] = service?.access ?? []
  const [attachment] = filing.attachments
  if (!service || !access || !attachment) throw new Error('The sample has one of each.')
  change({ filing, subject: filing.subject, service, access, attachment })
  return checkFiling(filing, { codes, taken: takenBy(taken) })
}

function takenBy(filings: ArrivedFiling[]): TakenNames {
  const taken: TakenNames = { certificates: new Set(), domains: new Map() }
  for (const it of filings) addTakenNames(taken, it)
  return taken
}

interface Changeable {
  filing: NewFiling
  subject: NewFiling['subject']
  service: NewFiling['services'][number]
  access: NewFiling['services'][number]['access'][number]
  attachment: NewFiling['attachments'][number]
}

test('a filing as it should be has no faults', () => {
  expect(faultsAfter(() => undefined)).toEqual([])
})

const ipOf = (from: number, to = from) => [{ id: 1n, from, to }]
const named = (name: string) => ({ id: 1n, name })

test.each<[number, string, (it: Changeable) => void]>([
  [
    1004,
    'a domain without a dot',
    ({ service }) => (Object.assign(service, { homeUrl: 'localhost' }).domains = [named('localhost')]),
  ],
  [1005, 'a domain named twice', ({ service }) => service.domains.push(named('EXAMPLE1.cn'))],
  [1006, 'addresses the wrong way round', ({ access }) => (access.ips = ipOf(3405803786, 3405803785))],
  [1006, 'a private address', ({ access }) => (access.ips = ipOf(0xc0a80001))],
  [1006, 'loopback', ({ access }) => (access.ips = ipOf(0x7f000001))],
  [1008, 'a certificate type nobody knows', ({ subject }) => (subject.certificate.type = 998)],
  [1009, 'an e-mail without @', ({ subject }) => (subject.principal.email = 'zhang.example.cn')],
  [1010, 'letters in an office number', ({ service }) => (service.manager.landline = '010-6234567x')],
  [
    1011,
    'a mobile number too short, after a good one',
    ({ subject }) => (subject.principal.mobile = '13800138000;1380013'),
  ],
  [1014, 'an unknown nature', ({ subject }) => (subject.nature = 998)],
  [1019, 'a city of another province', ({ subject }) => (subject.address.city = 510100)],
  [1019, 'a province that is a city', ({ subject }) => (subject.address.province = 110100)],
  [1034, 'an unknown service content', ({ service }) => (service.contents = [64])],
  [1035, 'an unknown way of access', ({ access }) => (access.modes = [64])],
  [1036, 'an unknown place', ({ access }) => (access.locations = [64])],
  [1041, 'a home page outside the domains', ({ service }) => (service.homeUrl = 'www.other.cn')],
  [1056, 'an unknown format of attachment', ({ attachment }) => (attachment.format = 998)],
  [1057, 'an unknown purpose of attachment', ({ attachment }) => (attachment.purpose = 998)],
  [1066, 'an unknown language', ({ service }) => (service.languages = [63])],
  [5010, 'an attachment that is no picture', ({ attachment }) => (attachment.content = 'aGVsbG8=')],
  [5010, 'an attachment that is no base64', ({ attachment }) => (attachment.content = '<svg/>')],
])('result %i names %s', (code, _, change) => {
  expect(faultsAfter(change)).toEqual([code])
})

const other = (changes: Partial<ArrivedFiling>): ArrivedFiling => ({
  filingId: '1-1',
  block: 'XZBA',
  operation: 1,
  about: '1',
  subjectId: '1',
  subjectName: '另一家公司',
  certificate: { type: 1, number: 'another' },
  services: [{ name: '另一个网站', domains: ['another.cn'] }],
  faults: [],
  ...changes,
})

test('a subject in the registry is refused with 1003', () => {
  const { certificate } = sampleNewFiling().subject
  expect(faultsAfter(() => undefined, [other({ certificate })])).toEqual([1003])
})

test('a domain in the registry is refused with 1005', () => {
  const taken = [other({ services: [{ name: '旧网站', domains: ['example1.cn'] }] })]
  expect(faultsAfter(() => undefined, taken)).toEqual([1005])
  expect(faultsAfter(() => undefined, [other({})])).toEqual([])
})
