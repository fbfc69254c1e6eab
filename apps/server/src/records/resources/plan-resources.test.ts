import { expect, test } from 'vitest'
import { type KnownResource, planResources } from './plan-resources.ts'
import { type RowToRead, readResourceRow } from './read-resource-row.ts'

const row = (more: Partial<RowToRead> = {}): RowToRead => ({
  ...{ externalId: 'i-1', customer: 'CRM-1', kind: '云主机', name: '云 1', ips: '', province: '北京市' },
  ...{ billing: '包年包月', purchasedOn: '2026-01-01', expiresOn: '2027-01-01', quota: '5', ...more },
})

const here: KnownResource = {
  ...{ id: 'r', externalId: 'i-1', customerId: 'c1', kind: 'instance', name: '云 1', ips: [], province: '110000' },
  ...{ billing: 'prepaid', purchasedOn: '2026-01-01', expiresOn: '2027-01-01', quota: 5, used: 2, hasEnded: false },
}

const planned = (rows: readonly RowToRead[], known: readonly KnownResource[] = []) => {
  const read = rows.map((it, at) => ({ row: at + 1, ...readResourceRow(at + 1, it) }))
  const plan = planResources(
    read.map(({ row, said, findings }) => ({ row, said, isWrong: findings.length > 0 })),
    { known: new Map(known.map((it) => [it.externalId, it])), customerIds: new Map([['CRM-1', 'c1']]) },
  )
  return { ...plan, findings: [...read.flatMap((it) => it.findings), ...plan.findings] }
}

const said = (rows: readonly RowToRead[], known: readonly KnownResource[] = []) =>
  planned(rows, known).findings.map(({ column, reason, proposal }) => [column, reason, proposal])

test('a row of a new id makes a resource, one that is here changes what it says otherwise, and the same is left', () => {
  expect(planned([row()]).create).toMatchObject([{ externalId: 'i-1', customerId: 'c1', kind: 'instance', quota: 5 }])
  expect(planned([row()], [here])).toMatchObject({ create: [], change: [], same: 1 })
  expect(planned([{ externalId: 'i-1', expiresOn: '2028年1月1日' }], [here]).change).toEqual([
    { id: 'r', before: { expiresOn: '2027-01-01' }, after: { expiresOn: '2028-01-01' } },
  ])
})

test('every mistake of a row is told, with what to write instead where there is no doubt', () => {
  expect(said([row({ province: '北京', quota: '0', externalId: 'i 1' })])).toEqual([
    ['externalId', 'id-not-possible', 'i1'],
    ['province', 'no-such-value', '北京市'],
    ['quota', 'no-number', undefined],
  ])
  expect(said([row({ expiresOn: '2025-01-01' })])).toEqual([['expiresOn', 'ends-before-it-begins', undefined]])
  expect(said([row({ customer: 'CRM-2', billing: '' })])).toEqual([
    ['customer', 'no-such-customer', undefined],
    ['billing', 'missing', undefined],
  ])
})

test('one id twice, an ended one, another kind and fewer places than are taken cannot be', () => {
  expect(said([row(), row()])).toEqual([['externalId', 'twice-in-table', undefined]])
  expect(said([row()], [{ ...here, hasEnded: true }])).toEqual([['externalId', 'has-ended', undefined]])
  expect(said([row({ kind: 'ip-range', quota: '1' })], [here])).toEqual([
    ['kind', 'kind-stays', undefined],
    ['quota', 'quota-below-used', undefined],
  ])
})

test('the number of a person in a name is masked', () => {
  expect(planned([row({ name: '林先生 13800001234 的云主机' })]).create[0]?.name).toBe('林先生 138****1234 的云主机')
})
