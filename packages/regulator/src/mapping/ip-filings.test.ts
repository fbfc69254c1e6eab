import { expect, test } from 'vitest'
import { v30 } from '../dialects/v30.ts'
import { officialSchema, reportSkipped, testWithSchema } from '../testing/official-schema.ts'
import { encodeUpload, faultsOfUpload } from '../wire/documents.ts'
import { changedIps, deletedIps, type IpRecord, ipResultsOf, ipUploads } from './ip-filings.ts'

const range = (from: string, to = from) => ({ from, to })
const source = (ownId: bigint, from: string, to: string): IpRecord => ({
  kind: 'source',
  ownId,
  regulatorId: ownId + 100n,
  range: range(from, to),
  details: { unit: 9n },
})
const reserved: IpRecord = {
  kind: 'allocation',
  ownId: 3n,
  regulatorId: 103n,
  range: range('203.0.113.250', '203.0.114.5'),
  details: { kind: 4 },
}
const announced: IpRecord = {
  kind: 'announcement',
  ownId: 4n,
  regulatorId: 104n,
  range: range('203.0.113.0', '203.0.113.255'),
  details: { carrier: 5n, unit: 6n },
}
const place = { province: 310000, city: 310100, street: '某某弄1号' }
const own: IpRecord = {
  kind: 'own',
  ownId: 5n,
  regulatorId: 105n,
  range: range('198.51.100.0', '198.51.100.255'),
  details: {
    ...place,
    forwardsDomains: 0,
    use: 1,
    usedFrom: '2026-11-20',
    name: '某某科技有限公司',
    nature: 4,
    contact: '赵六',
    phone: '13800000004',
    email: 'z@a.cn',
    gatewayIp: 3325256705,
    gatewayPlace: '某某弄1号',
    sourceReports: 0,
    source: { name: '某某网络有限公司' },
  },
}
const neighbours = [source(1n, '203.0.113.0', '203.0.113.255'), source(2n, '203.0.114.0', '203.0.114.255')]
const all = [reserved, announced, ...neighbours, own]

test('where addresses come from is reported before what is done with them', () => {
  expect(ipUploads(all, 7n).map(({ added }) => Object.keys(added ?? {}))).toEqual([
    ['sources', 'own'],
    ['allocations', 'announcements'],
  ])
  expect(ipUploads([announced], 7n)).toHaveLength(1)
})

test('an allocation without a source is refused, one in two neighbouring sources is not', () => {
  expect(() => ipUploads([reserved], 7n)).toThrow(
    expect.objectContaining({
      code: 'regulator.ip-without-source',
      details: { range: '203.0.113.250-203.0.114.5' },
    }),
  )
  expect(() => ipUploads([reserved, ...neighbours.slice(0, 1)], 7n)).toThrow()
  expect(() => ipUploads([reserved], 7n, [range('203.0.113.0', '203.0.114.255')])).not.toThrow()
})

const uploads = () => [
  ...ipUploads(all, 7n).map((ip) => ({ ip })),
  { ip: { requester: 7n, changed: changedIps(all) } },
  { ip: { requester: 7n, deleted: deletedIps(all) } },
]

test('additions, changes and deletions have no faults', () => {
  for (const data of uploads()) expect(faultsOfUpload(v30, data)).toEqual([])
  expect(deletedIps(all)).toEqual({ sources: [101n, 102n], allocations: [103n], own: [105n], announcements: [104n] })
})

testWithSchema('and the official schema takes them', () => {
  const validate = officialSchema('upload-data.xsd')
  for (const data of uploads()) expect(validate(encodeUpload(v30, data))).toEqual({ ok: true })
})

test('what was never filed cannot be changed', () => {
  const { regulatorId: _, ...unfiled } = own
  expect(() => changedIps([unfiled as IpRecord])).toThrow(expect.objectContaining({ code: 'regulator.id-missing' }))
})

test('a result names its record and the ranges it clashes with', () => {
  const codes = [{ code: 2003, description: '已报备', related: [{ from: 3405803776, to: 3405804031 }] }]
  const filed = { codes: [{ code: 2998, description: '成功', related: [] }], operation: 1, id: 1n, regulatorId: 101n }
  expect(
    ipResultsOf({ sources: [filed], allocations: [{ codes, operation: 1, id: 3n }], announcements: [], own: [] }),
  ).toEqual([
    {
      kind: 'source',
      operation: 1,
      ownId: 1n,
      regulatorId: 101n,
      filed: true,
      codes: [{ code: 2998, description: '成功', conflicts: [] }],
    },
    {
      kind: 'allocation',
      operation: 1,
      ownId: 3n,
      filed: false,
      codes: [{ code: 2003, description: '已报备', conflicts: [range('203.0.113.0', '203.0.113.255')] }],
    },
  ])
})

reportSkipped()
