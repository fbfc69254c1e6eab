import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { settingOf } from '../../records/settings/setting-of.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aCompleteDraft, act, anOrderInReview, look, serverWithRules, submit } from '../applying/test-orders.ts'

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let colleague: TestCaller

beforeAll(async () => {
  app = await serverWithRules()
})
afterAll(() => app.close())
beforeEach(async () => {
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  colleague = await app.as('reviewer')
})

test('who prepared an order neither confirms its identities nor passes it', async () => {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  await hasPrepared(reviewer, id)
  expect((await look(reviewer, id)).allowedActions).not.toContain('pass')
  expect(await act(reviewer, id, 'pass')).toMatchObject({
    status: 403,
    problem: { code: 'order.prepared-by-reviewer' },
  })
  expect((await look(colleague, id)).state).toBe('inReview')

  const { id: other } = await aSubmittedOrder()
  await hasPrepared(reviewer, other)
  expect((await act(reviewer, other, 'confirmIdentity', { note: '一致' })).status).toBe(403)
  expect((await act(colleague, other, 'confirmIdentity', { note: '一致' })).status).toBe(200)
})

test('nothing is passed whose identities nobody has compared', async () => {
  const { id } = await aSubmittedOrder()
  expect((await act(reviewer, id, 'pass')).status).toBe(409)

  // even if a path led around the comparison
  await app.deps.db.updateTable('orders').set({ state: 'inReview' }).where('id', '=', id).execute()
  expect(await act(reviewer, id, 'pass')).toMatchObject({
    status: 409,
    problem: { code: 'order.identity-not-confirmed' },
  })
})

test('a comparison is recorded with its maker, and a refused one sends the order back', async () => {
  const { id } = await aSubmittedOrder()
  const reasons = [{ at: 'subject.principal.certificate.number', text: '号码与照片不一致' }]
  const refused = await act(reviewer, id, 'refuseIdentity', { reasons })
  expect(refused.answer).toMatchObject({ state: 'draft', returnReasons: reasons })
  await submit(applicant, id)
  await act(reviewer, id, 'confirmIdentity', { note: '已更正' })
  const checks = await app.deps.db.selectFrom('identityChecks').selectAll().where('orderId', '=', id).execute()
  expect(checks.map((it) => it.result).sort()).toEqual(['confirmed', 'refused'])
  expect(new Set(checks.map((it) => it.checkedBy))).toEqual(new Set([reviewer.caller.accountId]))
})

test('an order that became wrong since it was submitted is not passed', async () => {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  await app.deps.db
    .updateTable('accessResources')
    .set({ expiresOn: '2020-01-01' })
    .where('id', 'in', (it) => it.selectFrom('resourceUses').select('resourceId').where('orderId', '=', id))
    .execute()
  const refused = await act(reviewer, id, 'pass')
  expect(refused).toMatchObject({ status: 422, problem: { code: 'order.has-blocking-findings' } })
  expect(refused.problem.findings?.length).toBeGreaterThan(0)
})

test('of two reviewers who decide at the same instant one wins', async () => {
  const { id, version } = await anOrderInReview(app, applicant, reviewer)
  const answers = await Promise.all([
    act(reviewer, id, 'pass', { version }),
    act(colleague, id, 'reject', { version, reasons: [{ at: '', text: '不符合要求' }] }),
    act(colleague, id, 'pass', { version }),
  ])
  expect(answers.map((it) => it.status).sort()).toEqual([200, 409, 409])
  const decisions = (await look(reviewer, id)).timeline.filter((it) => it.action === 'pass' || it.action === 'reject')
  expect(decisions).toHaveLength(1)
})

test('of two reviewers who claim at the same instant one gets it, and the other is told who', async () => {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  const claims = await Promise.all([claim(reviewer, id), claim(colleague, id)])
  expect(claims.map((it) => it.status).sort()).toEqual([200, 409])
  const [winner, loser] = claims[0]?.status === 200 ? [reviewer, colleague] : [colleague, reviewer]
  const refused = claims.find((it) => it.status === 409)
  expect(refused?.problem).toMatchObject({
    code: 'order.claimed-by-other',
    details: { claimedBy: winner.caller.name },
  })
  expect((await look(loser, id)).allowedActions).toEqual([])
  expect((await act(loser, id, 'pass')).problem.code).toBe('order.claimed-by-other')

  expect((await release(loser, id)).status).toBe(409)
  expect((await release(winner, id)).answer.claimedBy).toBeUndefined()
  expect((await act(loser, id, 'pass')).status).toBe(200)
})

test('a supervisor gives back what an absent colleague claimed', async () => {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  await claim(reviewer, id)
  const supervisor = await app.as('supervisor')
  expect((await release(supervisor, id)).answer.claimedBy).toBeUndefined()
})

test('a claim ends when the order goes back to the applicant', async () => {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  await claim(reviewer, id)
  const back = await act(reviewer, id, 'sendBack', { reasons: [{ at: '', text: '请补充' }] })
  expect(back.answer.claimedBy).toBeUndefined()
})

test('a draft cannot be claimed', async () => {
  const { id } = await aCompleteDraft(app, applicant)
  expect(await claim(reviewer, id)).toMatchObject({ status: 409, problem: { code: 'order.not-in-review' } })
})

test('the queue shows the nearest deadline first, of one’s own provider only', async () => {
  const later = await aSubmittedOrder()
  const sooner = await anOrderInReview(app, applicant, reviewer)
  const queue = (await reviewer.call(endpoints.getQueue)).answer.orders.map((it) => it.id)
  expect(queue.indexOf(sooner.id)).toBeGreaterThanOrEqual(0)
  expect(queue.indexOf(sooner.id)).toBeLessThan(queue.indexOf(later.id))
  const stranger = await app.as('reviewer', { providerId: (await app.anotherProvider()).id })
  expect((await stranger.call(endpoints.getQueue)).answer.orders).toEqual([])
  expect((await applicant.call(endpoints.getQueue)).status).toBe(403)
})

test('papers that are asked for by post stop the clock, and their arrival is no pass', async () => {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  const waiting = await act(reviewer, id, 'post', { note: '请邮寄承诺书原件' })
  expect(waiting.answer).toMatchObject({ state: 'postalWait' })
  expect(waiting.answer.deadlineAt).toBeUndefined()
  expect((await act(reviewer, id, 'postArrived')).answer.state).toBe('inReview')
})

test('numbers are masked until somebody says why they look, and that is written down', async () => {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  const path = 'subject.principal.certificate.number'
  const shown = await look(reviewer, id)
  expect(shown.filing.subject.principal.certificate.number).toContain('***')
  expect(JSON.stringify(shown)).not.toMatch(fullNumber)

  const { answer } = await reveal(reviewer, id, [path])
  expect(answer.values[path]).toMatch(fullNumber)
  const supervisor = await app.as('supervisor')
  const { entries } = (await supervisor.call(endpoints.listAudit, { query: { about: `order:${id}` } })).answer
  expect(entries.find((it) => it.action === 'order.reveal')).toMatchObject({
    byName: reviewer.caller.name,
    reason: '核对证件',
    after: { paths: [path] },
  })
})

test('strangers and auditors are shown nothing in the clear, nor what is no field', async () => {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  const path = 'subject.principal.mobile'
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  expect((await reveal(stranger, id, [path])).status).toBe(404)
  expect((await reveal(await app.as('auditor'), id, [path])).status).toBe(403)
  expect((await reveal(reviewer, id, ['subject.principal.__proto__'])).status).toBe(422)
  expect((await reveal(applicant, id, [path])).status).toBe(200)
})

test('whoever looks at more numbers than the provider allows is stopped', async () => {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  const { settings } = await app.deps.db.selectFrom('providers').select('settings').executeTakeFirstOrThrow()
  const set = (changed: object) =>
    app.deps.db
      .updateTable('providers')
      .set({ settings: JSON.stringify(changed) })
      .where('id', '=', app.provider.id)
      .execute()
  await app.deps.db.deleteFrom('budgetUses').execute()
  await set({ ...settings, budgets: { ...settingOf(settings, 'budgets'), 'reveals.account': { tenMinutes: 2 } } })
  const look = async () => (await reveal(colleague, id, ['subject.principal.mobile'])).status
  expect([await look(), await look(), await look()]).toEqual([200, 200, 429])
  await set(settings)
})

const fullNumber = /\d{17}[\dX]/

const claim = (who: TestCaller, orderId: string) => who.call(endpoints.claimOrder, { params: { orderId } })
const release = (who: TestCaller, orderId: string) => who.call(endpoints.releaseOrder, { params: { orderId } })
const reveal = (who: TestCaller, orderId: string, paths: string[]) =>
  who.call(endpoints.reveal, { params: { orderId }, body: { reason: '核对证件', paths } })

async function aSubmittedOrder() {
  const { id } = await aCompleteDraft(app, applicant)
  return (await submit(applicant, id)).answer
}

const hasPrepared = ({ caller }: TestCaller, orderId: string) =>
  app.deps.db
    .updateTable('orders')
    .set({ preparedBy: [applicant.caller.accountId, caller.accountId] })
    .where('id', '=', orderId)
    .execute()
