import type { Filing } from '@openbeian/filing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  aCompleteDraft,
  act,
  aFilingOf,
  anEmptyDraft,
  aResource,
  atDomain,
  look,
  openTo,
  serverWithRules,
  submit,
} from '../../desks/applying/test-orders.ts'
import { keyRecords } from '../../records/registry/key-records.ts'
import { fileHere } from '../../records/registry/test-registry.ts'
import { bandKeys } from '../../records/sketches/sketched-texts.ts'
import { likelyDoubles } from '../../records/sketches/sketches.store.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { resemblingOf } from './resembling.ts'

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let resourceId: string
let order: { id: string; providerId: string; filedSubjectId: null }
const remark = '本网站介绍花卉的种植与养护知识，展示本公司的花卉产品，开通后供园艺爱好者学习交流。'

beforeAll(async () => {
  app = await serverWithRules()
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  resourceId = await aResource(app)
  order = { id: (await anEmptyDraft(applicant)).id, providerId: app.provider.id, filedSubjectId: null }
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.deps.db.deleteFrom('sketches').execute()
  await app.deps.db.updateTable('filedSubjects').set({ cancelledAt: new Date() }).execute()
})

interface Texts {
  name: string
  address: string
  service: string
  remark: string
}
const own: Texts = {
  name: '北京星河样例科技有限公司',
  address: '望云路31号星河大厦1207室',
  service: '星河云图',
  remark,
}

function aFiling(domain: string, texts: Partial<Texts>): Filing {
  const filing = atDomain(aFilingOf(resourceId), domain)
  const { name, address, service, remark } = { ...own, ...texts }
  Object.assign(filing.subject, { name, address })
  for (const it of filing.services[0]?.domains ?? []) it.holder = name
  Object.assign(filing.services[0] ?? {}, { name: service, remark })
  return filing
}
const file = (filing: Filing) => fileHere(app, filing, { orderId: order.id })
const foundFor = async (filing: Filing) =>
  (await resemblingOf(app.deps.db, { cipher: app.deps.cipher, order, filing })).toSorted((a, b) =>
    a.at < b.at ? -1 : 1,
  )

test('a filing that is nearly the same is found at each text, with its number and how much is the same', async () => {
  const { number } = await file(
    aFiling('theirs.cn', {
      name: '北京星河样例科技有限责任公司',
      address: '望云路31号星河大厦1208室',
      service: '星河云图网',
      remark: remark.replace('花卉产品', '盆栽产品'),
    }),
  )
  await file(
    aFiling('far.cn', {
      name: '上海远山样例贸易有限公司',
      address: '青禾路8号',
      service: '远山商城',
      remark: '本店出售茶叶和茶具',
    }),
  )
  const found = await foundFor(aFiling('ours.cn', {}))
  expect(found.map(({ at, number }) => [at, number])).toEqual([
    ['services.0.name', `${number}-1`],
    ['services.0.remark', `${number}-1`],
    ['subject.address', number],
    ['subject.name', number],
  ])
  for (const { share } of found) expect(share).toBeGreaterThanOrEqual(60)
})

test('what the sponsor has filed itself resembles nothing of another, nor what was cancelled', async () => {
  const filing = aFiling('ours.cn', {})
  const { subjectId } = await file(filing)
  expect(await foundFor(filing)).toEqual([])
  const double = aFiling('double.cn', {})
  expect(await foundFor(double)).toHaveLength(4)
  await app.deps.db.updateTable('filedSubjects').set({ cancelledAt: new Date() }).where('id', '=', subjectId).execute()
  expect(await foundFor(double)).toEqual([])
})

test('names of natural persons are not compared', async () => {
  const person = (domain: string) => {
    const filing = aFiling(domain, { name: '欧阳青禾样例', address: '东', service: '月', remark: '' })
    filing.subject.nature = 'individual'
    return filing
  }
  await file(person('theirs.cn'))
  expect(await foundFor(person('ours.cn'))).toEqual([])
})

test('records of before are compared once the daily work has been there', async () => {
  await file(aFiling('theirs.cn', {}))
  await app.deps.db.deleteFrom('sketches').execute()
  await app.deps.db.updateTable('filedSubjects').set({ comparedAt: null }).execute()
  await keyRecords(app.deps)
  expect(await foundFor(aFiling('ours.cn', {}))).toHaveLength(4)
})

test('an order on its way is found by another that is handed in; the reviewer is told, the applicant is not', async () => {
  const before = await aCompleteDraft(app, applicant, aFiling('qinghe-one.cn', {}))
  const { problem } = await submit(applicant, before.id)
  expect(problem.findings ?? []).toEqual([])
  const after = await aCompleteDraft(app, applicant, aFiling('qinghe-two.cn', {}))
  const ofDoubles = ({ rule }: { rule: string }) => rule.endsWith('-resembles')
  await submit(applicant, after.id)
  await openTo(reviewer, after.id)
  const { findings } = await look(reviewer, after.id)
  expect(
    findings.filter(ofDoubles).map(({ rule, message }) => [rule, message.zh.includes(before.id.slice(0, 8))]),
  ).toEqual(
    expect.arrayContaining([
      ['national.address-resembles', true],
      ['national.remark-resembles', true],
    ]),
  )
  expect((await look(applicant, after.id)).findings.filter(ofDoubles)).toEqual([])
  await act(applicant, before.id, 'withdraw')
  expect((await look(reviewer, after.id)).findings.filter(ofDoubles)).toEqual([])
})

test('the sketches of a text are found by index: nobody walks through all of them', async () => {
  const { db, cipher } = app.deps
  const texts = [
    { at: 'services.0.remark', kind: 'remark' as const, bands: bandKeys(cipher, { kind: 'remark', text: remark }) },
  ]
  const query = likelyDoubles({
    providerId: app.provider.id,
    orderId: order.id,
    subjectId: null,
    subjectKey: null,
    texts,
  })
  const plan = await db.transaction().execute(async (tx) => {
    // a table of a few rows is read faster from end to end
    await sql`set local enable_seqscan = off`.execute(tx)
    const compiled = query.compile(tx)
    return tx.executeQuery<{ 'QUERY PLAN': string }>({ ...compiled, sql: `explain ${compiled.sql}` })
  })
  const lines = plan.rows.map((it) => it['QUERY PLAN']).join('\n')
  expect(lines).toContain('sketches_bands_idx')
  expect(lines).not.toContain('Seq Scan on sketches')
})
