import { randomUUID } from 'node:crypto'
import { endpoints } from '@openbeian/contract'
import { emptyFiling } from '@openbeian/filing'
import { writeXlsx } from '@openbeian/sheets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertMandate } from '../../records/mandates/mandates.store.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import {
  aFilingOf,
  agreeToMaterials,
  aResource,
  atDomain,
  completed,
  look,
  serverWithRules,
} from '../applying/test-orders.ts'

let app: TestApp
let admin: TestCaller
beforeAll(async () => {
  app = await serverWithRules()
  admin = await app.as('admin')
  await app.deps.db.updateTable('customers').set({ externalId: 'CRM-1' }).where('id', '=', app.customer.id).execute()
})
afterAll(() => app.close())

const step = (who: TestCaller, batchId: string, body: Parameters<typeof bodyOf>[0]) =>
  who.call(endpoints.continueBatch, { params: { batchId }, body: bodyOf(body) })
const bodyOf = (it: 'draft' | 'check' | 'submit') =>
  it === 'submit' ? { step: it, confirmedTrue: true as const } : { step: it }
const rowsOf = async (who: TestCaller, batchId: string) =>
  (await who.call(endpoints.listBatchRows, { params: { batchId } })).answer.rows

test('staff bring many at once: each clean or not on its own, mended, checked again and handed in', async () => {
  const resourceId = await aResource(app)
  const filings = ['qinghe-jia.cn', 'qinghe-yi.cn'].map((domain) => atDomain(aFilingOf(resourceId), domain))
  const rows = [
    ...filings.map((filing, at) => ({ key: `A-${at}`, customer: 'CRM-1', filing })),
    { customer: 'CRM-9', filing: emptyFiling() },
  ]
  const { answer: begun } = await admin.call(endpoints.startBatch, { body: { rows } })
  expect(begun).toMatchObject({ rows: 3, counts: { waiting: 3 } })
  const { answer: drafted } = await step(admin, begun.id, 'draft')
  expect(drafted).toMatchObject({ batch: { counts: { faulty: 2, refused: 1 } } })
  const [first, , third] = await rowsOf(admin, begun.id)
  expect(first).toMatchObject({ row: 1, key: 'A-0', state: 'faulty', order: { subjectName: filings[0]?.subject.name } })
  expect(first?.findings[0]).toMatchObject({ severity: 'blocks', message: { zh: expect.any(String) } })
  expect(third).toMatchObject({ state: 'refused', findings: [{ message: { en: expect.stringContaining('CRM-9') } }] })
  expect((await step(admin, begun.id, 'draft')).answer.batch.counts).toEqual(drafted.batch.counts)

  const order = await look(admin, first?.order?.id ?? '')
  await agreeToMaterials(admin, order.id)
  await completed(admin, order, filings[0] ?? emptyFiling())
  expect((await step(admin, begun.id, 'check')).answer.batch.counts).toMatchObject({ clean: 1, faulty: 1 })
  expect((await step(admin, begun.id, 'submit')).answer.batch.counts).toMatchObject({ 'handed-in': 1, faulty: 1 })
  expect((await look(admin, order.id)).state).not.toBe('draft')
})

test('whoever brought it works on it: for others there is no such batch', async () => {
  const { answer } = await admin.call(endpoints.startBatch, { body: { rows: [{ filing: emptyFiling() }] } })
  for (const who of [await app.as('admin'), await app.as('applicant')])
    expect(await step(who, answer.id, 'draft')).toMatchObject({ status: 404, problem: { code: 'batches.unknown' } })
})

test('a customer drafts its own, and another one is not filed for without a mandate', async () => {
  const applicant = await app.as('applicant')
  const rows = [{ filing: emptyFiling() }, { customer: '另一客户', filing: emptyFiling() }]
  const { answer } = await applicant.call(endpoints.startBatch, { body: { rows } })
  await step(applicant, answer.id, 'draft')
  expect((await rowsOf(applicant, answer.id)).map(({ state }) => state)).toEqual(['faulty', 'refused'])
})

test('a third party files for whoever gave it a mandate in force, by name, and not once it is over', async () => {
  const { db, now } = app.deps
  const { id: agentCustomerId } = await app.anotherCustomer()
  const mandateId = randomUUID()
  await insertMandate(db, {
    ...{ id: mandateId, providerId: app.provider.id, customerId: app.customer.id, agentCustomerId, state: 'confirmed' },
    ...{ orderTypes: ['FIRST'], validFrom: '2026-01-01', validUntil: '2999-12-31' },
    ...{ givenBy: admin.caller.accountId, givenAt: now(), decidedBy: admin.caller.accountId, decidedAt: now() },
    ...{ letterType: 'image/jpeg', letterSealed: Buffer.from('-') },
  })
  const agent = await app.as('applicant', { customerId: agentCustomerId })
  const bring = async () => {
    const rows = [{ customer: '示例客户', filing: aFilingOf(await aResource(app)) }]
    const { answer } = await agent.call(endpoints.startBatch, { body: { rows } })
    await step(agent, answer.id, 'draft')
    return (await rowsOf(agent, answer.id))[0]
  }
  const drafted = await bring()
  expect(drafted).toMatchObject({ state: 'faulty', order: { id: expect.any(String) } })
  const order = await db
    .selectFrom('orders')
    .select(['customerId', 'agentCustomerId'])
    .where('id', '=', drafted?.order?.id ?? '')
    .executeTakeFirst()
  expect(order).toEqual({ customerId: app.customer.id, agentCustomerId })
  await db.updateTable('mandates').set({ validUntil: '2026-01-02' }).where('id', '=', mandateId).execute()
  expect(await bring()).toMatchObject({ state: 'refused' })
})

test('a sheet: what cannot be read of a row is told with its column and what to write, and there is no draft of it', async () => {
  await aResource(app)
  const table = [
    ['编号', '客户', '主体名称', '域名', '负责人姓名', '到期日', '没有的列'],
    ['A-1', 'CRM-1', '晴和科技有限公司', 'QINGHE-bing.cn', '周以宁', '2027-06-30', 'x'],
    ['A-2', 'CRM-1', '晴和科技有限公司', 'qinghe_ding.cn', '周以宁', '明年', ''],
  ]
  const file = await writeXlsx([{ name: '批量备案', rows: table }])
  const { answer, status } = await admin.call(endpoints.startBatchByTable, { body: {}, file, fileName: '备案.xlsx' })
  expect(status).toBe(200)
  expect(answer).toMatchObject({ name: '备案.xlsx', rows: 2 })
  await step(admin, answer.id, 'draft')
  const [first, second] = await rowsOf(admin, answer.id)
  expect(first).toMatchObject({ row: 2, key: 'A-1', state: 'faulty', order: { subjectName: '晴和科技有限公司' } })
  expect(second).toMatchObject({ row: 3, state: 'refused' })
  expect(second?.findings.map(({ at }) => at)).toEqual(['域名', '到期日'])
  expect(second?.order).toBeUndefined()
})

test('a row whose draft was not committed is drafted once, by whoever goes on', async () => {
  const filing = emptyFiling()
  const rows = Array.from({ length: 5 }, () => ({ customer: 'CRM-1', filing }))
  const { answer } = await admin.call(endpoints.startBatch, { body: { rows } })
  const count = async () =>
    Number(
      (
        await app.deps.db
          .selectFrom('orders')
          .select((it) => it.fn.countAll<string>().as('n'))
          .executeTakeFirst()
      )?.n,
    )
  const before = await count()
  await Promise.all([step(admin, answer.id, 'draft'), step(admin, answer.id, 'draft')])
  await step(admin, answer.id, 'draft')
  expect(await count()).toBe(before + 5)
})
