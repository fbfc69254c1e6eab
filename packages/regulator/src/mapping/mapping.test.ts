import { readFileSync } from 'node:fs'
import { emptyFiling, type Filing, type IpRange } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { knownCodes } from '../codes/code-tables.ts'
import { sampleCodeTables as codes } from '../codes/sample-code-tables.ts'
import { v30 } from '../dialects/v30.ts'
import { officialSchema, reportSkipped, testWithSchema } from '../testing/official-schema.ts'
import { decodeDownload, encodeUpload, faultsOfUpload } from '../wire/documents.ts'
import type { Attachment } from './filing-parts.ts'
import { fromBasj } from './from-basj.ts'
import { idPaths } from './id-paths.ts'
import { resultsOf } from './results-of.ts'
import { type ToXzba, toXzba } from './to-xzba.ts'

const example = (name: string): Filing =>
  JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8')).filing
const enterprise = example('sample-enterprise')
const individual = example('sample-individual')

const numbered = (filing: Filing) =>
  new Map(idPaths(filing).map((path, index) => [path, 2n ** 53n + BigInt(index) + 1n]))
const mapped = (filing: Filing, more: Partial<ToXzba> = {}) =>
  toXzba({ filing, ids: numbered(filing), codes, attachments: [], filingMode: 'on-behalf', ...more })
const faultsOf = (filing: Filing) =>
  faultsOfUpload(
    v30,
    { icp: { newFilings: [mapped(filing, { attachments: [attachment({})] })], requester: 110000000001n } },
    knownCodes(codes),
  )

test('every part that the administration identifies has a path', () => {
  expect(idPaths(enterprise)).toEqual([
    'subject',
    'services.0',
    'services.0.domains.0',
    'services.0.access.0',
    'services.0.access.0.ips.0',
  ])
})

test("an enterprise's first website becomes a record", () => {
  const record = mapped(enterprise)
  expect(record.subject).toMatchObject({
    id: 2n ** 53n + 1n,
    nature: 4,
    filingMode: 1,
    address: { province: 110000, city: 110100, county: 110105 },
    certificate: { type: 1 },
    principal: { certificateType: 2, landline: '010-62347851', mobile: '13910527431;13701186254' },
  })
  expect(record.services[0]?.access[0]?.ips).toEqual([{ id: 2n ** 53n + 5n, from: 3405803786, to: 3405803786 }])
  expect(record.services[0]?.domains).toEqual([{ id: 2n ** 53n + 3n, name: 'qinghe.demo-beian.cn' }])
})

test('what is empty is left out, as the schema refuses empty elements', () => {
  const record = mapped(individual)
  expect(Object.keys(record.subject)).not.toContain('investor')
  expect(Object.keys(record.subject)).not.toContain('remark')
  expect(Object.keys(record.subject.principal)).not.toContain('landline')
  expect(encodeUpload(v30, { icp: { newFilings: [record], requester: 1n } })).not.toMatch(/<(\w+)><\/\1>/)
})

test('the same phone twice is reported once', () => {
  const principal = { ...individual.subject.principal, emergencyPhone: individual.subject.principal.mobile }
  expect(mapped({ ...individual, subject: { ...individual.subject, principal } }).subject.principal.mobile).toBe(
    '13520816479',
  )
})

const attachment = (more: Partial<Attachment>): Attachment => ({
  kind: 'subject-certificate',
  about: 'subject',
  format: 'jpeg',
  bytes: Buffer.from('picture'),
  ...more,
})

test('attachments name whose paper they are', () => {
  const record = mapped(enterprise, {
    attachments: [attachment({}), attachment({ kind: 'id-back', about: 'services.0', format: 'png' })],
  })
  expect(record.attachments).toEqual([
    { format: 1, purpose: 1, content: 'cGljdHVyZQ==', owner: { kind: 1, id: record.subject.id } },
    { format: 2, purpose: 4, content: 'cGljdHVyZQ==', owner: { kind: 2, id: record.services[0]?.id } },
  ])
})

test("a pre-approval's scans go with the approval they show", () => {
  const [service] = enterprise.services
  if (!service) throw new Error('the example has a service')
  const preApprovals = [
    { category: 1, number: '甲字1号', validTo: '2030-01-01' },
    { category: 2, number: '乙字2号', validTo: '2030-01-01' },
  ]
  const scan = (text: string, approval?: number) =>
    attachment({ kind: 'pre-approval', about: 'services.0', bytes: Buffer.from(text), ...(approval && { approval }) })
  const record = mapped(
    { ...enterprise, services: [{ ...service, preApprovals }] },
    { attachments: [scan('a'), scan('b', 1), scan('c', 1)] },
  )
  expect(record.services[0]?.approvals).toEqual([
    { category: 1, number: '甲字1号', scans: ['YQ=='] },
    { category: 2, number: '乙字2号', scans: ['Yg==', 'Yw=='] },
  ])
  expect(record.attachments).toEqual([])
})

test('a missing id and a code the tables lack are refused by name', () => {
  expect(() => mapped(enterprise, { ids: new Map([['subject', 1n]]) })).toThrow(
    expect.objectContaining({ code: 'regulator.id-missing', details: { path: 'services.0' } }),
  )
  const { enterprise: _, ...natures } = codes.natures
  expect(() => mapped(enterprise, { codes: { ...codes, natures: natures as typeof codes.natures } })).toThrow(
    expect.objectContaining({ code: 'regulator.code-missing', details: { table: 'natures', value: 'enterprise' } }),
  )
  expect(() => mapped(emptyFiling())).toThrow(expect.objectContaining({ code: 'regulator.code-missing' }))
})

const withIps = (ips: IpRange[]): Filing => ({
  ...enterprise,
  services: enterprise.services.map((it) => ({ ...it, access: it.access.map((access) => ({ ...access, ips })) })),
})

test('an address V3.0 cannot carry is refused by its place', () => {
  expect(faultsOf(withIps([{ from: '9.9.9.300', to: '9.9.9.300' }])).map((it) => [it.path, it.reason])).toEqual([
    ['UploadData/ICP/XZBA/Baxx[1]/Wz_xx[1]/Jr_xx[1]/Ip_xx[1]/Qsip', 'outOfRange'],
    ['UploadData/ICP/XZBA/Baxx[1]/Wz_xx[1]/Jr_xx[1]/Ip_xx[1]/Zzip', 'outOfRange'],
  ])
  expect(faultsOf(withIps([{ from: '2001:db8::1', to: '2001:db8::1' }])).map((it) => [it.path, it.reason])).toEqual([
    ['UploadData/ICP/XZBA/Baxx[1]/Wz_xx[1]/Jr_xx[1]/Ip_xx', 'tooFew'],
  ])
  expect(faultsOf(withIps([{ from: '203.0.113.9', to: '203.0.113.9' }]))).toEqual([])
})

testWithSchema('both examples are what the official schema wants', () => {
  const validate = officialSchema('upload-data.xsd')
  const attachments = [attachment({}), attachment({ kind: 'id-front', about: 'services.0' })]
  const newFilings = [mapped(enterprise, { attachments }), mapped(individual, { attachments })]
  expect(validate(encodeUpload(v30, { icp: { newFilings, requester: 110000000001n } }))).toEqual({ ok: true })
})

const download = (name: string) => {
  const xml = readFileSync(new URL(`../../../../conformance/wire/${name}.xml`, import.meta.url), 'utf8')
  const decoded = decodeDownload(v30, xml)
  if (!decoded.ok || !decoded.value.icp) throw new Error(name)
  return decoded.value.icp
}

test('what was published carries the ids and numbers of the administration', () => {
  const [ours, elsewhere] = fromBasj(download('download-published').published ?? [])
  expect(ours).toEqual({
    subject: {
      id: 9007199254740993n,
      regulatorId: 9007199254750001n,
      name: '北京甲&乙科技有限公司',
      filingNumber: '京ICP备2026000001号',
    },
    services: [
      {
        id: 9007199254740995n,
        regulatorId: 9007199254750003n,
        name: '甲乙资讯',
        filingNumber: '京ICP备2026000001号-1',
        domains: [{ id: 9007199254740997n, regulatorId: 9007199254750005n, name: 'example.cn' }],
        access: [
          {
            id: 9007199254741001n,
            regulatorId: 9007199254750007n,
            provider: 110000000001n,
            ips: [{ id: 9007199254741003n, regulatorId: 9007199254750009n, from: '203.0.113.1', to: '203.0.113.9' }],
          },
        ],
      },
    ],
  })
  expect(elsewhere?.subject).toEqual({ regulatorId: 21n, name: '赵六' })
})

test('each result says what became of which record, with the opinion that belongs to it', () => {
  expect(resultsOf(download('download-results').results ?? { records: [] })).toEqual([
    {
      operation: 1,
      about: '9007199254740993',
      outcome: 'approved',
      codes: [{ code: 1001, description: '通过' }],
      opinion: '符合要求',
      reviewedAt: '2026-11-20 09:30:00',
    },
    {
      operation: 1,
      about: '9007199254740995',
      outcome: 'refused',
      codes: [{ code: 1002 }],
      opinion: '负责人身份证照片不清晰',
      reviewedAt: '2026-11-20',
      remark: '第一次',
    },
    {
      operation: 1,
      about: '17',
      outcome: 'fault',
      codes: [{ code: 1005, description: '域名已存在：example.cn' }, { code: 1011 }],
    },
    { operation: 1, outcome: 'fault', codes: [{ code: 5001, description: 'U0001.xml' }] },
  ])
})

const about = (codes: number[]) => ({ codes: codes.map((code) => ({ code })), operation: 1, about: '7' })

test.each([
  [[1001], 'approved'],
  [[1062, 1001], 'approved'],
  [[1001, 1002], 'refused'],
  [[1001, 1005], 'fault'],
  [[1001, 1777], 'fault'],
  [[1060], 'informational'],
] as const)('the codes %j together mean %s', (codes, outcome) => {
  expect(resultsOf({ records: [about([...codes])] })[0]?.outcome).toBe(outcome)
})

test("an opinion is not another record's, and one that comes alone is a result of its own", () => {
  const opinion = { reviewedAt: '2026-11-20', passed: 0, operation: 4, recordId: 7n, opinion: '不符' }
  expect(resultsOf({ records: [about([1001])], opinions: [opinion] })).toEqual([
    { operation: 1, about: '7', outcome: 'approved', codes: [{ code: 1001 }] },
    { operation: 4, about: '7', outcome: 'refused', codes: [], opinion: '不符', reviewedAt: '2026-11-20' },
  ])
})

reportSkipped()

test('a unit and its addresses are told by their substitutes, and the file takes them', () => {
  const { subject } = enterprise
  const told: Filing = {
    ...enterprise,
    subject: {
      ...subject,
      ...{ name: '北京䶮禾有限公司', reportedName: '北京YAN禾有限公司', investor: '𬱖氏', reportedInvestor: 'DI氏' },
      ...{ address: '𠮷路8号', reportedAddress: 'JI路8号' },
      certificate: { ...subject.certificate, address: '北京市𠮷路8号', reportedAddress: '北京市JI路8号' },
    },
  }
  expect(mapped(told).subject).toMatchObject({
    ...{ name: '北京YAN禾有限公司', investor: 'DI氏' },
    address: { street: 'JI路8号' },
    certificate: { address: '北京市JI路8号' },
  })
  expect(faultsOf(told)).toEqual([])
})
