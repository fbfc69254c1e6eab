import { endpoints, orderEndpoints } from '@openbeian/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aCompleteDraft, act, anEmptyDraft, serverWithRules, submit } from './test-orders.ts'

let app: TestApp
let applicant: TestCaller
let orderId: string
let now = new Date('2026-11-16T02:00:00Z')

beforeAll(async () => {
  app = await serverWithRules()
  app.deps.now = () => now
  applicant = await app.as('applicant')
  orderId = (await aCompleteDraft(app, applicant)).id
  await set({})
})
afterAll(() => app.close())

const set = (budgets: object, officeAddresses: object[] = []) =>
  app.deps.db
    .updateTable('providers')
    .set({ settings: sql`settings || ${JSON.stringify({ budgets, officeAddresses })}::jsonb` })
    .execute()

test('an account hands in three times an hour; what the rules refuse does not count', async () => {
  const { id: empty } = await anEmptyDraft(applicant)
  for (let count = 0; count < 5; count++) expect((await submit(applicant, empty)).status).toBe(422)
  for (let count = 0; count < 3; count++) {
    expect((await submit(applicant, orderId)).status).toBe(200)
    expect((await act(applicant, orderId, 'withdraw')).status).toBe(200)
  }
  const refused = await submit(applicant, orderId)
  expect(refused).toMatchObject({
    status: 429,
    headers: { 'retry-after': '3660' },
    problem: {
      code: 'budgets.used-up',
      details: { budget: 'submissions.account', retryAfterSeconds: 3660, retryAfterMinutes: 61 },
      message: { zh: '操作过于频繁（提交备案），请在 61 分钟后重试。' },
    },
  })
})

test('that comes before anything is read: no such order, no findings', async () => {
  const nowhere = { orderId: '99999999-9999-4999-8999-999999999999' }
  const body = { action: 'submit', version: 1, confirmedTrue: true }
  expect(await applicant.call(orderEndpoints.takeAction, { params: nowhere, body })).toMatchObject({ status: 429 })
})

test('another account at the same address waits as well, but not in an office', async () => {
  const colleague = await app.as('applicant')
  const { id } = await anEmptyDraft(colleague)
  expect((await submit(colleague, id)).problem.details).toMatchObject({ budget: 'submissions.address' })
  await set({}, [{ from: '127.0.0.1', to: '127.0.0.1' }])
  expect((await submit(colleague, id)).status).toBe(422)
  expect((await submit(applicant, orderId)).problem.details).toMatchObject({ budget: 'submissions.account' })
})

test('staff have a budget of their own, and the audit says so', async () => {
  await set({ 'submissions.staff': { day: 1 } })
  const supervisor = await app.as('supervisor')
  await app.deps.db
    .updateTable('orders')
    .set({ createdBy: supervisor.caller.accountId })
    .where('id', '=', orderId)
    .execute()
  const handedIn = await submit(supervisor, orderId)
  expect(handedIn.status).toBe(200)
  await act(supervisor, orderId, 'withdraw')
  expect((await submit(supervisor, orderId)).problem.details).toMatchObject({ budget: 'submissions.staff' })
  const auditor = await app.as('auditor')
  const { answer } = await auditor.call(endpoints.listAudit, { query: { about: `order:${orderId}` } })
  expect(answer.entries.find((it) => it.action === 'order.submit')).toMatchObject({
    after: { budget: 'submissions.staff' },
  })
})

test('after an hour the account hands in again', async () => {
  await act(applicant, orderId, 'withdraw')
  now = new Date(now.getTime() + 61 * 60_000)
  expect((await submit(applicant, orderId)).status).toBe(200)
})
