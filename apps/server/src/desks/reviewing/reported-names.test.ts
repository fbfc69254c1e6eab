import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { auditOf } from '../../records/audit/test-audit.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aCompleteDraft, act, aFilingOf, aResource, look, serverWithRules, submit } from '../applying/test-orders.ts'

const at = 'services.0.manager'
const note = '电话核实，与银行卡一致'
let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller

beforeAll(async () => {
  app = await serverWithRules()
})
afterAll(() => app.close())
beforeEach(async () => {
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
})

test('an order with a substitute passes only when a reviewer confirmed it, and the history says who, when and how', async () => {
  const { id } = await anOrderWithSubstitute()
  const refused = await act(reviewer, id, 'pass')
  expect(refused).toMatchObject({ status: 422, problem: { code: 'order.has-blocking-findings' } })
  expect(refused.problem.findings).toMatchObject([{ rule: 'review.reported-name', at: `${at}.reportedName` }])

  const { status, answer } = await confirm(reviewer, id)
  expect(status).toBe(200)
  expect(answer.state).toBe('inReview')
  expect(answer.findings.map(({ rule }) => rule)).not.toContain('review.reported-name')
  expect(answer.timeline.at(-1)).toMatchObject({
    action: 'confirmReportedName',
    byName: reviewer.caller.name,
    note,
    reasons: [{ at: `${at}.reportedName`, text: `${rare} → ${substitute}` }],
  })
  expect((await auditOf(app.deps, `order:${id}`)).map(({ action }) => action)).toContain('order.confirmReportedName')
  expect((await act(reviewer, id, 'pass')).answer.state).toBe('readyToReport')
})

test('the days a review has do not begin anew with a confirmation', async () => {
  const { id } = await anOrderWithSubstitute()
  const { stateSince, deadlineAt } = await look(reviewer, id)
  expect((await confirm(reviewer, id)).answer).toMatchObject({ stateSince, deadlineAt })
})

test('another substitute is confirmed anew', async () => {
  const { id } = await anOrderWithSubstitute()
  await confirm(reviewer, id)
  await act(reviewer, id, 'sendBack', { reasons: [{ at: `${at}.reportedName`, text: '与银行卡不一致' }] })
  const { answer: draft } = await applicant.call(endpoints.getDraft, { params: { orderId: id } })
  const [service] = draft.filing.services
  if (service) service.manager.reportedName = `${kept}(龙天)`
  await applicant.call(endpoints.saveDraft, {
    params: { orderId: id },
    body: { version: draft.version, filing: draft.filing },
  })
  const again = await act(applicant, id, 'resubmit', { confirmedTrue: true })
  expect(again.answer.state).toBe('inReview')
  expect((await act(reviewer, id, 'pass')).problem.findings).toMatchObject([{ rule: 'review.reported-name' }])
})

test('a unit, and where it is, have substitutes of their own, each confirmed by itself', async () => {
  const filing = aFilingOf(await aResource(app))
  const { subject } = filing
  const texts = { name: rareUnit, reportedName: `${subject.name}YAN`, address: '𠮷路8号', reportedAddress: 'JI路8号' }
  filing.subject = { ...subject, ...texts }
  for (const { domains } of filing.services) for (const it of domains) it.holder = rareUnit
  const { id } = await aCompleteDraft(app, applicant, filing)
  await submit(applicant, id)
  await act(reviewer, id, 'confirmIdentity', { note: '一致' })
  const places = ['subject.reportedName', 'subject.reportedAddress']
  for (const place of places) {
    const { findings } = (await act(reviewer, id, 'pass')).problem
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'review.reported-text', at: place }))
    expect((await confirm(reviewer, id, { at: place })).status).toBe(200)
  }
  const { findings } = await look(reviewer, id)
  expect(findings.map(({ rule }) => rule)).not.toContain('review.reported-text')
})

test('nothing is confirmed without a reason, by whoever prepared it, or where nobody has a substitute', async () => {
  const { id } = await anOrderWithSubstitute()
  expect((await confirm(reviewer, id, { note: '好' })).status).toBe(422)
  expect((await confirm(reviewer, id, { at: 'subject.principal' })).problem.code).toBe('order.no-reported-name')
  expect((await confirm(applicant, id)).status).toBe(403)
  await app.deps.db
    .updateTable('orders')
    .set({ preparedBy: [reviewer.caller.accountId] })
    .where('id', '=', id)
    .execute()
  expect((await confirm(reviewer, id)).problem.code).toBe('order.prepared-by-reviewer')
})

const rareUnit = `${aFilingOf('').subject.name}䶮`
const kept = '周'
const rare = `${kept}䶮`
const substitute = `${kept}YAN`

async function anOrderWithSubstitute() {
  const filing = aFilingOf(await aResource(app))
  const [service] = filing.services
  if (service) service.manager = { ...service.manager, name: rare, reportedName: substitute }
  const { id } = await aCompleteDraft(app, applicant, filing)
  await submit(applicant, id)
  await act(reviewer, id, 'confirmIdentity', { note: '一致' })
  const order = await look(reviewer, id)
  expect(order.state).toBe('inReview')
  return order
}

async function confirm(who: TestCaller, orderId: string, changed: { at?: string; note?: string } = {}) {
  const { version } = await look(reviewer, orderId)
  return who.call(endpoints.confirmReportedName, { params: { orderId }, body: { version, at, note, ...changed } })
}
