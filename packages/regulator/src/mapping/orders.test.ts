import { readFileSync } from 'node:fs'
import { type Filing, type OrderType, orderTypes } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { knownCodes } from '../codes/code-tables.ts'
import { sampleCodeTables as codes } from '../codes/sample-code-tables.ts'
import { v30 } from '../dialects/v30.ts'
import { officialSchema, reportSkipped, testWithSchema } from '../testing/official-schema.ts'
import { decodeDownload, decodeUpload, encodeUpload, faultsOfUpload } from '../wire/documents.ts'
import type { UploadData } from '../wire/upload-data.ts'
import { filingFromWire, regulatorIdsFrom } from './filing-from-wire.ts'
import type { Attachment } from './filing-parts.ts'
import { idPaths } from './id-paths.ts'
import type { RegulatorIds } from './ids.ts'
import { recordKeysOf } from './record-keys.ts'
import { toHsjg, toWbacljg } from './to-answers.ts'
import { filingPasswordHash, toXzhyd } from './to-order-blocks.ts'
import { type ReportableOrder, uploadOfOrder } from './upload-of-order.ts'

const filing: Filing = JSON.parse(
  readFileSync(new URL('../../../../examples/sample-enterprise.json', import.meta.url), 'utf8'),
).filing
const requester = 110000000001n
const paths = idPaths(filing)
const ids = new Map(paths.map((path, index) => [path, BigInt(index + 1)]))
const numbers: Record<string, string> = { subject: '京ICP备2026000001号', 'services.0': '京ICP备2026000001号-1' }
const regulatorIds: RegulatorIds = new Map(
  paths.map((path, index) => {
    const filingNumber = numbers[path]
    return [path, { regulatorId: 2n ** 53n + BigInt(index), ...(filingNumber && { filingNumber }) }]
  }),
)
const attachments: Attachment[] = [
  { kind: 'subject-certificate', about: 'subject', format: 'jpeg', bytes: Buffer.from('picture') },
  { kind: 'id-front', about: 'services.0', format: 'png', bytes: Buffer.from('face') },
]
const order = (more: Partial<ReportableOrder> = {}): ReportableOrder => ({
  filing,
  ids,
  regulatorIds,
  codes,
  attachments,
  filingMode: 'on-behalf',
  passwordHash: filingPasswordHash('1234567890'),
  cancellation: { reason: 1, remark: '业务停止' },
  ...more,
})
const reported = (orderType: OrderType, more: Partial<ReportableOrder> = {}): UploadData => ({
  icp: { ...uploadOfOrder(orderType, order(more)), requester },
})

/** Each order type by its block; what V3.0 has no block for is not reported. */
const blockOf: Record<OrderType, string | undefined> = {
  FIRST: 'XZBA',
  ADD_SERVICE_HERE: 'XZWZ',
  ADD_SERVICE_ELSEWHERE: 'XZWZ',
  ADD_ACCESS: 'XZJR',
  CHANGE_SUBJECT: 'BGBA',
  CHANGE_SERVICE: 'BGBA',
  CHANGE_ACCESS: 'BGBA',
  CHANGE_ALL: 'BGBA',
  CANCEL_SUBJECT: 'ZXBA',
  CANCEL_SERVICE: 'ZXBA',
  CANCEL_ACCESS: 'ZXBA',
  CLAIM: undefined,
  TRANSFER_ACCOUNT: undefined,
  MIGRATE_SERVICE: undefined,
}
const reportedTypes = orderTypes.filter((it) => blockOf[it])

test.each(reportedTypes)('%s has no faults, goes into its block alone, and is read back the same', (orderType) => {
  const data = reported(orderType)
  expect(faultsOfUpload(v30, data, knownCodes(codes))).toEqual([])
  const xml = encodeUpload(v30, data)
  expect(xml).toContain(`<ICP><${blockOf[orderType]}>`)
  expect(decodeUpload(v30, xml)).toEqual({ ok: true, value: data })
})

testWithSchema('the official schema takes every order type', () => {
  const validate = officialSchema('upload-data.xsd')
  for (const orderType of reportedTypes) {
    expect(validate(encodeUpload(v30, reported(orderType))), orderType).toEqual({ ok: true })
  }
})

test('what V3.0 has no block for is not reported', () => {
  const unreported = orderTypes.filter((it) => uploadOfOrder(it, order()) === undefined)
  expect(unreported).toEqual(['CLAIM', 'TRANSFER_ACCOUNT', 'MIGRATE_SERVICE'])
})

test('a subject filed elsewhere is named by its number, one filed here by its id', () => {
  const elsewhere = uploadOfOrder(
    'ADD_SERVICE_ELSEWHERE',
    order({ regulatorIds: new Map([['subject', { filingNumber: '京ICP备2026000001号' }]]) }),
  )
  expect(elsewhere?.addedServices?.[0]?.subject).toEqual({ filingNumber: '京ICP备2026000001号' })
  expect(elsewhere?.addedServices?.[0]?.attachments.map((it) => it.owner)).toEqual([
    { kind: 1, id: { filingNumber: '京ICP备2026000001号' } },
    { kind: 2, id: { recordId: ids.get('services.0') } },
  ])
  const here = uploadOfOrder('ADD_SERVICE_HERE', order())
  expect(here?.addedServices?.[0]?.subject).toEqual({ regulatorId: 2n ** 53n })
  expect(() => uploadOfOrder('ADD_SERVICE_HERE', order({ regulatorIds: new Map() }))).toThrow(
    expect.objectContaining({ code: 'regulator.id-missing', details: { path: 'subject' } }),
  )
})

test('added access is a record for each place, each paper once', () => {
  const [service] = filing.services
  if (!service) throw new Error('the example has a service')
  const twice = { ...filing, services: [{ ...service, access: [...service.access, ...service.access] }] }
  const all = new Map(idPaths(twice).map((path, index) => [path, BigInt(index + 1)]))
  const records = uploadOfOrder('ADD_ACCESS', order({ filing: twice, ids: all }))?.addedAccess ?? []
  expect(records.map((it) => it.id)).toEqual([all.get('services.0.access.0'), all.get('services.0.access.1')])
  expect(records.map((it) => it.attachments.length)).toEqual([2, 0])
})

test('without a password V3.0 takes no added access', () => {
  const { passwordHash: _, ...without } = order()
  const data: UploadData = { icp: { ...uploadOfOrder('ADD_ACCESS', without), requester } }
  expect(faultsOfUpload(v30, data)).toMatchObject([{ path: 'UploadData/ICP/XZJR/Xzxx[1]/ICPmm', reason: 'tooShort' }])
})

test('in a change, what the administration knows keeps its id and a new domain has none', () => {
  const [service] = filing.services
  if (!service) throw new Error('the example has a service')
  const [domain] = service.domains
  if (!domain) throw new Error('the service has a domain')
  const more = { ...filing, services: [{ ...service, domains: [domain, { ...domain, name: 'new.demo-beian.cn' }] }] }
  const moreIds = new Map(idPaths(more).map((path, index) => [path, BigInt(index + 1)]))
  const change = uploadOfOrder('CHANGE_SERVICE', order({ filing: more, ids: moreIds }))?.changes?.[0]
  expect(change?.services[0]?.domains.map((it) => it.regulatorId)).toEqual([
    regulatorIds.get('services.0.domains.0')?.regulatorId,
    undefined,
  ])
  expect(change?.subject.filingNumber).toBe('京ICP备2026000001号')
})

test('a certificate type above 11 can be filed and not changed', () => {
  const certificate = { ...filing.subject.certificate, type: 'hk-mo-travel-permit' as const }
  const foreign = { ...filing, subject: { ...filing.subject, certificate } }
  expect(faultsOfUpload(v30, reported('FIRST', { filing: foreign }))).toEqual([])
  expect(faultsOfUpload(v30, reported('CHANGE_SUBJECT', { filing: foreign }))).toMatchObject([
    { path: 'UploadData/ICP/BGBA/Bgxx[1]/Zt_xx/Zj/Zjlx', reason: 'outOfRange' },
  ])
})

test.each([
  ['CANCEL_SUBJECT', 0, 'subject'],
  ['CANCEL_SERVICE', 1, 'services.0'],
  ['CANCEL_ACCESS', 2, 'services.0.access.0'],
] as const)('%s says kind %i and the id of its record', (orderType, kind, path) => {
  expect(uploadOfOrder(orderType, order())?.cancellations).toEqual([
    {
      kind,
      recordId: regulatorIds.get(path)?.regulatorId,
      reason: 1,
      remark: '业务停止',
      passwordHash: 'e807f1fcf82d132f9bb018ca6738a19f',
    },
  ])
})

test('papers sent alone name the filed record', () => {
  expect(toXzhyd(order()).map((it) => it.owner)).toEqual([
    { kind: 1, id: { recordId: 2n ** 53n } },
    { kind: 2, id: { recordId: 2n ** 53n + 1n } },
  ])
  expect(faultsOfUpload(v30, { icp: { materials: toXzhyd(order()), requester } }, knownCodes(codes))).toEqual([])
})

test('the answer to a task tells the filing as it was found', () => {
  const verification = toHsjg({
    ...order(),
    passed: false,
    verifier: '钱七',
    verifiedOn: '2026-11-20',
    unit: requester,
    opinion: '电话已停机',
    faults: '手机号码无效',
  })
  expect(verification).toMatchObject({
    refused: 1,
    filing: { subject: { principal: { mobile: '13910527431;13701186254' } } },
  })
  const data: UploadData = { icp: { verifications: [verification], requester } }
  expect(faultsOfUpload(v30, data, knownCodes(codes))).toEqual([])
  expect(encodeUpload(v30, data)).toContain('<sjhm>13910527431;13701186254</sjhm>')
})

test('the answer about an unfiled site repeats what the list said and fills what it left out', () => {
  const handled = toWbacljg(
    { id: 5n, domain: 'wild.cn', ip: 3405803786, carrier: 7n },
    {
      outcome: 1,
      opinion: '已停止接入',
      listedOn: '2026-11-01',
      dueOn: '2026-11-21',
      province: 110000,
      provider: requester,
    },
  )
  expect(handled).toMatchObject({ domain: 'wild.cn', provider: requester, province: 110000, carrier: 7n })
  expect(faultsOfUpload(v30, { icp: { unfiledHandled: [handled], requester } })).toEqual([])
})

test('a reported filing is read back as far as the wire carries it', () => {
  const [record] = uploadOfOrder('FIRST', order())?.newFilings ?? []
  if (!record) throw new Error('there is a record')
  const back = filingFromWire(record, codes)
  const { validFrom: _, validTo: __, ...certificate } = filing.subject.certificate
  expect(back.subject).toMatchObject({
    ...filing.subject,
    certificate,
    principal: { name: filing.subject.principal.name, mobile: '13910527431', emergencyPhone: '13701186254' },
  })
  expect(back.services[0]).toMatchObject({
    name: filing.services[0]?.name,
    contents: filing.services[0]?.contents,
    access: [{ ips: filing.services[0]?.access[0]?.ips }],
  })
  const [change] = uploadOfOrder('CHANGE_ALL', order())?.changes ?? []
  expect(change && filingFromWire(change, codes)).toEqual(back)
})

test('what was published can be changed: its ids stand at the paths of the filing read from it', () => {
  const xml = readFileSync(new URL('../../../../conformance/wire/download-published.xml', import.meta.url), 'utf8')
  const decoded = decodeDownload(v30, xml)
  const [published] = (decoded.ok && decoded.value.icp?.published) || []
  if (!published) throw new Error('the golden has a filing')
  const read = filingFromWire(published, codes)
  const known = regulatorIdsFrom(published)
  expect([...known.keys()]).toEqual(idPaths(read))
  const own = new Map(idPaths(read).map((path, index) => [path, BigInt(index + 1)]))
  const change = uploadOfOrder('CHANGE_ALL', order({ filing: read, ids: own, regulatorIds: known }))
  expect(change?.changes?.[0]?.subject).toMatchObject({
    regulatorId: published.subject.regulatorId,
    filingNumber: '京ICP备2026000001号',
    name: published.subject.name,
  })
})

const about = (operation: number, text: string, codesOf = [{ code: 1001 }]) =>
  recordKeysOf({ operation, about: text, outcome: 'approved', codes: codesOf }).map((it) => `${it.part} ${it.by}`)

test.each([
  [1, '7', ['subject ownId']],
  [2, '7', ['subject regulatorId']],
  [2, '京ICP备1号', ['subject filingNumber']],
  [3, '7', ['access ownId']],
  [3, '京ICP备1号-1', ['service filingNumber']],
  [4, '7', ['subject regulatorId']],
  [5, '7', ['access regulatorId']],
  [6, '7', ['subject regulatorId']],
  [7, '7', ['service regulatorId']],
  [35, '7', ['subject regulatorId', 'service regulatorId']],
  [9, '7', []],
])('a result of the operation %i about %s is looked for by %j', (operation, text, keys) => {
  expect(about(operation, text)).toEqual(keys)
})

test('an opinion that comes alone names additions by our own ids', () => {
  expect(about(2, '7', [])).toEqual(['service ownId'])
  expect(about(3, '7', [])).toEqual(['access ownId'])
  expect(about(4, '7', [])).toEqual(['subject regulatorId'])
})

reportSkipped()
