import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { auditOf } from '../../records/audit/test-audit.ts'
import { openMessage } from '../../records/messages/post-message.ts'
import { looks } from '../../records/orders/look-budgets.ts'
import { settingOf } from '../../records/settings/setting-of.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aCompleteDraft, anEmptyDraft, look, serverWithRules, submit } from '../applying/test-orders.ts'

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let orderId: string
let materialId: string

beforeAll(async () => {
  app = await serverWithRules()
  applicant = await app.as('applicant')
  const { id, materials } = await aCompleteDraft(app, applicant)
  await submit(applicant, id)
  orderId = id
  materialId = materials[0]?.id ?? ''
})
afterAll(() => app.close())
beforeEach(async () => {
  reviewer = await app.as('reviewer')
})

test('whoever claimed the order looks at its papers, nobody else does without a reason', async () => {
  expect((await look(reviewer, orderId)).materialsOpen).toBe(false)
  expect(await content(reviewer)).toMatchObject({ status: 403, problem: { code: 'order.papers-closed' } })
  await reviewer.call(endpoints.claimOrder, { params: { orderId } })
  expect((await look(reviewer, orderId)).materialsOpen).toBe(true)
  expect((await content(reviewer)).status).toBe(200)

  const colleague = await app.as('supervisor')
  expect((await content(colleague)).status).toBe(403)
  expect((await open(colleague, '投诉核查')).status).toBe(200)
  expect((await content(colleague)).status).toBe(200)
  await reviewer.call(endpoints.releaseOrder, { params: { orderId } })
  expect((await content(reviewer)).status).toBe(403)
})

test.each(['aaaa', '....', '看看', '123456'])('“%s” opens nothing', async (reason) => {
  expect(await open(reviewer, reason)).toMatchObject({
    status: 422,
    problem: { findings: [{ at: 'reason' }] },
  })
  const paths = ['subject.principal.mobile']
  const body = { reason, paths }
  expect((await reviewer.call(endpoints.reveal, { params: { orderId }, body })).status).toBe(422)
  expect((await content(reviewer)).status).toBe(403)
})

test('auditors see the record of an order, not its papers', async () => {
  const auditor = await app.as('auditor')
  expect((await look(auditor, orderId)).materialsOpen).toBe(false)
  expect((await content(auditor)).status).toBe(403)
  expect((await open(auditor, '例行审计抽查')).status).toBe(403)
})

test('a draft that was never handed in is the applicant’s own, until staff say why they look', async () => {
  const { id } = await anEmptyDraft(applicant)
  const read = () => reviewer.call(endpoints.getOrder, { params: { orderId: id } })
  expect(await read()).toMatchObject({ status: 403, problem: { code: 'order.not-handed-in' } })
  const listed = (await reviewer.call(endpoints.listOrders)).answer.orders.map((it) => it.id)
  expect(listed).toContain(id)
  await open(reviewer, '申请人请求协助', id)
  expect((await read()).status).toBe(200)
})

test('supervisors are written to before the budget of a day is used up, and then it is', async () => {
  const supervisor = await app.as('supervisor')
  const { alarmAt } = looks['openings.account']
  const perDay = alarmAt + 2
  await allowOpenings(perDay)
  for (let n = 1; n < alarmAt; n++) await open(reviewer, '核对重复主体')
  expect(await alarms()).toEqual([])
  await open(reviewer, '核对重复主体')
  const told = await alarms()
  expect(told.map(({ to }) => to)).toContain(`${supervisor.caller.name}@example.cn`)
  expect(told[0]?.text).toContain(`${reviewer.caller.name} 在 24 小时内未领取而打开订单材料 ${alarmAt} 次`)
  expect(await auditOf(app.deps, `account:${reviewer.caller.accountId}`)).toMatchObject([{ action: 'look.alarm' }])

  for (let n = alarmAt; n < perDay; n++) expect((await open(reviewer, '核对重复主体')).status).toBe(200)
  expect(await open(reviewer, '核对重复主体')).toMatchObject({
    status: 429,
    problem: { code: 'budgets.used-up', details: { budget: 'openings.account' } },
  })
  expect(await alarms()).toHaveLength(2 * told.length)
})

const open = (who: TestCaller, reason: string, id = orderId) =>
  who.call(endpoints.openOrder, { params: { orderId: id }, body: { reason } })

async function allowOpenings(day: number): Promise<void> {
  const { db } = app.deps
  const { settings } = await db.selectFrom('providers').select('settings').executeTakeFirstOrThrow()
  const budgets = { ...settingOf(settings, 'budgets'), 'openings.account': { day } }
  await db
    .updateTable('providers')
    .set({ settings: JSON.stringify({ ...settings, budgets }) })
    .execute()
}

const content = (who: TestCaller) => who.call(endpoints.getMaterialContent, { params: { materialId } })

/** The mails about looks in the outbox. */
async function alarms() {
  const rows = await app.deps.db
    .selectFrom('messages')
    .select(['id', 'sealed'])
    .where('channel', '=', 'email')
    .execute()
  return rows
    .map(({ id, sealed }) => openMessage(app.deps.cipher, id, sealed))
    .filter((it) => it.subject?.includes('敏感'))
}
