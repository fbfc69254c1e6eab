import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { act, anOrderInReview, look, serverWithRules } from '../../desks/applying/test-orders.ts'
import { remindOfSms } from '../../desks/sms/remind-sms.job.ts'
import { inTransaction } from '../../platform/deps.ts'
import type { Message, MessageSender } from '../../platform/outside/message-sender.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { getAccountView } from '../accounts/accounts.store.ts'
import { aboutMessage } from '../messages/post-message.ts'
import { moveOrder } from './move-order.ts'

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let orderId: string
const withMail: MessageSender = { email: async () => {} }
beforeAll(async () => {
  app = await serverWithRules()
})
afterAll(() => app.close())
beforeEach(async () => {
  app.deps.sender = withMail
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  orderId = (await anOrderInReview(app, applicant, reviewer)).id
})

const addressOf = async ({ caller }: TestCaller) => (await getAccountView(app.deps, caller.accountId)).login

/** What lies in the outbox about the order, the oldest first. */
async function letters(): Promise<Message[]> {
  const rows = await app.deps.db
    .selectFrom('messages')
    .select(['id', 'sealed'])
    .where('orderId', '=', orderId)
    .orderBy('createdAt')
    .execute()
  return rows.map((it) => JSON.parse(app.deps.cipher.open(it.sealed, aboutMessage(it.id)).toString()) as Message)
}
const sendBack = () =>
  act(reviewer, orderId, 'sendBack', { reasons: [{ at: 'subject.name', text: '与证件上的青禾不一致' }] })

test('who prepared an order is written to when it is sent back, and nothing private is in it', async () => {
  await sendBack()
  const { reference, filing } = await look(applicant, orderId)
  const [letter, ...more] = await letters()
  expect(more).toEqual([])
  expect(letter).toMatchObject({ channel: 'email', to: await addressOf(applicant) })
  expect(letter?.subject).toContain(reference)
  expect(letter?.text).not.toContain(filing.subject.name)
  expect(letter?.text).not.toContain('青禾')
})

test('others of the customer, and who does not want mail, are not written to', async () => {
  await app.as('applicant')
  const { answer, status } = await applicant.call(endpoints.setMailNotices, { body: { mailNotices: false } })
  expect([status, answer.account.mailNotices]).toEqual([200, false])
  await sendBack()
  expect(await letters()).toEqual([])
})

test('without a way out for mail nothing is put into the outbox', async () => {
  app.deps.sender = {}
  await sendBack()
  expect(await letters()).toEqual([])
})

test('the road of an order that is reported and approved, in letters', async () => {
  await act(reviewer, orderId, 'pass')
  const move = (action: 'report' | 'accepted' | 'approve', actor: 'gateway' | 'administration') =>
    inTransaction(app.deps, (work) => moveOrder(work, { orderId, action, actor }))
  await move('report', 'gateway')
  const { stateSince } = await move('accepted', 'gateway')
  await remindOfSms(app.deps, { orderId, stateSince: stateSince.toISOString(), hoursLeft: 2 })
  await move('approve', 'administration')
  expect((await letters()).map((it) => it.subject?.replace(/BA-\S+/, '…'))).toEqual([
    '备案订单 … 等待短信核验',
    '备案订单 … 短信核验即将到期',
    '备案订单 … 已办结',
  ])
})
