import { endpoints } from '@openbeian/contract'
import { sensitivePaths, valueAt } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, aFilingOf, anOrderInReview, serverWithRules } from '../../desks/applying/test-orders.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { columnsOf, findPlanted } from '../../test-planted.ts'

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let secrets: string[]
let persons: string[]
let mobileBefore: string
let orderId: string
/** Typed into words, where it does not belong. */
const typedInNote = '13755512346'

beforeAll(async () => {
  app = await serverWithRules()
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  ;({ id: orderId } = await anOrderInReview(app, applicant, reviewer))
  await act(reviewer, orderId, 'sendBack', {
    reasons: [{ at: 'subject.principal.mobile', text: `请核对手机号 ${typedInNote}` }],
  })
  const { answer } = await applicant.call(endpoints.getDraft, { params: { orderId } })
  const filing = answer.filing
  secrets = sensitivePaths(filing).map((path) => String(valueAt(filing, path)))
  persons = [filing.subject.principal.name, filing.subject.address, ...filing.services.map((it) => it.manager.name)]
  mobileBefore = filing.subject.principal.mobile
  filing.subject.principal.mobile = '13910527432'
  await applicant.call(endpoints.saveDraft, { params: { orderId }, body: { version: answer.version, filing } })
})
afterAll(() => app.close())

test('the sample has something to hide', () => {
  expect(secrets.length).toBeGreaterThanOrEqual(10)
  expect(sensitivePaths(aFilingOf(''))).toContain('services.0.manager.certificate.number')
})

test('a copy of the whole database gives away no person: names, numbers, addresses, mails, in no writing', async () => {
  expect(findPlanted(await columnsOf(app.deps.db), planted())).toEqual([])
})

/** What people typed about themselves and others, in this walk. */
const planted = () => [...secrets, ...persons, '13910527432', typedInNote, applicant.caller.name, reviewer.caller.name]

test('the audit tells which fields were changed, masked', async () => {
  const admin = await app.as('admin')
  const { entries } = (await admin.call(endpoints.listAudit, { query: { about: `order:${orderId}` } })).answer
  const edit = entries.find((it) => it.action === 'order.save-draft')
  expect(edit?.before).toEqual({ 'subject.principal.mobile': `139****${mobileBefore.slice(-4)}` })
  expect(edit?.after).toEqual({ 'subject.principal.mobile': '139****7432' })
})

test('a number that somebody types into a note does not come into the audit', async () => {
  const { answer } = await applicant.call(endpoints.getDraft, { params: { orderId } })
  const { number } = answer.filing.subject.principal.certificate
  await act(applicant, orderId, 'withdraw', { note: `身份证号 ${number} 有误` })
  const admin = await app.as('admin')
  const { entries } = (await admin.call(endpoints.listAudit, { query: { about: `order:${orderId}` } })).answer
  expect(entries.find((it) => it.action === 'order.withdraw')?.reason).toMatch(/^身份证号 \d{6}\*+/)
  expect(JSON.stringify(entries)).not.toContain(number)
})
