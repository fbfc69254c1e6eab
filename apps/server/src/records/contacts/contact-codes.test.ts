import { budgetBounds, budgetNames, endpoints } from '@openbeian/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { aFilingOf, anEmptyDraft, aResource, save, serverWithRules } from '../../desks/applying/test-orders.ts'
import { factsOfOrder } from '../../judging/orders/facts-of-order.ts'
import { inTransaction } from '../../platform/deps.ts'
import type { Message, MessageSender } from '../../platform/outside/message-sender.ts'
import { MessageNotSent } from '../../platform/outside/message-sender.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { postMessage } from '../messages/post-message.ts'
import { sendMessage } from '../messages/send-message.job.ts'
import { openFiling } from '../orders/order.ts'
import { getVisibleOrder } from '../orders/visible-order.ts'

const at = 'subject.principal.mobile'
let app: TestApp
let applicant: TestCaller
let orderId: string
let sent: Message[]
let mobile = 13_800_000_000
beforeAll(async () => {
  app = await serverWithRules()
})
afterAll(() => app.close())
beforeEach(async () => {
  sent = []
  app.waiting.length = 0
  vi.useRealTimers()
  applicant = await app.as('applicant')
  orderId = await aDraftWith(applicant)
})

/** A draft whose principal has a mobile that no test used before. */
async function aDraftWith(who: TestCaller): Promise<string> {
  const filing = aFilingOf(await aResource(app))
  mobile += 1
  filing.subject.principal.mobile = String(mobile)
  const draft = await anEmptyDraft(who)
  await save(who, draft, filing)
  return draft.id
}

const send = (path = at, who = applicant) =>
  who.call(endpoints.sendContactCode, { params: { orderId }, body: { at: path } })
const confirm = (code: string, who = applicant) =>
  who.call(endpoints.confirmContactCode, { params: { orderId }, body: { at, code } })
const confirmed = async () =>
  (await applicant.call(endpoints.listConfirmedContacts, { params: { orderId } })).answer.confirmed

/** The job that takes the message out, by a gateway that remembers it. */
async function deliver(sender = { sms: async (it: Message) => void sent.push(it) }): Promise<void> {
  for (const { data } of app.waiting.splice(0).filter((it) => it.name === 'send-message')) {
    await sendMessage({ ...app.deps, sender }, data as { messageId: string })
  }
}
const codeIn = (message: Message | undefined) => /\d{6}/.exec(message?.text ?? '')?.[0] ?? ''

test('a mobile is confirmed by the code that was sent to it', async () => {
  expect((await send()).answer.to).toMatch(/^138\*{4}\d{4}$/)
  await deliver()
  expect(sent).toMatchObject([{ channel: 'sms', to: String(mobile) }])
  expect(await confirmed()).toEqual([])
  expect((await confirm(codeIn(sent[0]))).answer.confirmed).toEqual([at])
  expect(await confirmed()).toEqual([at])
})

test('another number has to be confirmed anew', async () => {
  await send()
  await deliver()
  await confirm(codeIn(sent[0]))
  const order = (await applicant.call(endpoints.getOrder, { params: { orderId } })).answer
  const filing = aFilingOf(await aResource(app))
  filing.subject.principal.mobile = '13900000001'
  await save(applicant, order, filing)
  expect(await confirmed()).toEqual([])
})

test('a code counts once, for ten minutes, and after five wrong ones not at all', async () => {
  await send()
  await deliver()
  const code = codeIn(sent[0])
  for (let n = 0; n < 5; n += 1)
    expect((await confirm(code === '000000' ? '111111' : '000000')).problem.code).toBe('contacts.wrong-code')
  expect((await confirm(code)).problem.code).toBe('contacts.code-expired')

  orderId = await aDraftWith(applicant)
  await send()
  await deliver()
  await app.deps.db
    .updateTable('contactCodes')
    .set({ sentAt: new Date(Date.now() - 11 * 60_000) })
    .execute()
  expect((await confirm(codeIn(sent[1]))).problem.code).toBe('contacts.code-expired')
})

test('where SMS leave the house the rules know which mobiles nobody has confirmed, elsewhere they do not', async () => {
  const order = await getVisibleOrder(app.deps.db, applicant.caller, orderId)
  const filing = openFiling(app.deps.cipher, order)
  const known = async (sender?: MessageSender) =>
    (await factsOfOrder({ ...app.deps, ...(sender ? { sender } : {}), db: app.deps.db }, order, filing)).mobiles
  const sms = async () => {}
  expect(await known()).toBeUndefined()
  expect(await known({ email: sms })).toBeUndefined()
  expect((await known({ sms }))?.unconfirmed).toContain(String(mobile))
  await send()
  await deliver()
  await confirm(codeIn(sent[0]))
  expect((await known({ sms }))?.unconfirmed).not.toContain(String(mobile))
})

const { max } = budgetBounds
const ample = Object.fromEntries(
  budgetNames.map((name) => [name, { minute: max, tenMinutes: max, hour: max, day: max }]),
)
const set = (budgets: object) =>
  app.deps.db
    .updateTable('providers')
    .set({ settings: sql`settings || ${JSON.stringify({ budgets })}::jsonb` })
    .execute()

test('codes do not go out again and again: neither to one number nor for one account, whatever the order', async () => {
  await set({})
  await app.deps.db.deleteFrom('budgetUses').execute()
  expect((await send()).status).toBe(200)
  expect((await send()).problem).toMatchObject({ code: 'budgets.used-up', details: { retryAfterMinutes: 2 } })
  const another = await aDraftWith(applicant)
  const params = { orderId: another }
  const elsewhere = await applicant.call(endpoints.sendContactCode, { params, body: { at } })
  expect(elsewhere.problem.details).toMatchObject({ budget: 'messages.account' })
  const colleague = await app.as('applicant')
  const theirs = await aDraftWith(colleague)
  const fromThere = await colleague.call(endpoints.sendContactCode, { params: { orderId: theirs }, body: { at } })
  expect(fromThere.problem.details).toMatchObject({ budget: 'messages.address' })
  await set(ample)
})

test('a notice is never lost: it waits until its recipient has had fewer, says so, and goes when a supervisor lets it', async () => {
  await set({ ...ample, 'messages.recipient': { minute: 1 } })
  app.deps.sender = { sms: async (message) => void sent.push(message) }
  const to = String(mobile)
  const notice = async (text: string) =>
    inTransaction(app.deps, (work) =>
      postMessage(work, { providerId: app.provider.id, message: { channel: 'sms', to, subject: '', text } }),
    )
  for (const text of ['one', 'two']) {
    await notice(text)
    await deliver()
  }
  expect(sent.map(({ text }) => text)).toEqual(['one'])
  expect(app.waiting.at(-1)).toMatchObject({ name: 'send-message', options: { startAfter: expect.any(Date) } })
  const supervisor = await app.as('supervisor')
  const { answer } = await supervisor.call(endpoints.listMessages)
  expect(answer.messages[0]).toMatchObject({ state: 'waiting', heldUntil: expect.any(String) })

  app.waiting.length = 0
  const { usedUp } = (await supervisor.call(endpoints.listBudgets)).answer
  const held = usedUp.find(({ budget }) => budget === 'messages.recipient')
  expect(held?.recipient).toMatch(/^138\*{4}\d{4}$/)
  const params = { usedUpId: held?.id ?? '' }
  await supervisor.call(endpoints.liftBudget, { params, body: { reason: '通知须尽快送达' } })
  await deliver()
  expect(sent.map(({ text }) => text)).toEqual(['one', 'two'])
  await set(ample)
  delete app.deps.sender
})

test('what is no complete number gets no code', async () => {
  expect((await send('subject.name')).problem.code).toBe('contacts.not-a-contact')
  expect((await send('subject.principal.landline')).problem.code).toBe('contacts.not-a-contact')
})

test('another customer neither sends nor confirms', async () => {
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  expect((await send(at, stranger)).status).toBe(404)
  expect((await confirm('000000', stranger)).status).toBe(404)
})

test('neither the code nor the number lies anywhere in the clear', async () => {
  await send()
  await deliver()
  const rows = await Promise.all(
    (['messages', 'contactCodes', 'audit'] as const).map((it) => app.deps.db.selectFrom(it).selectAll().execute()),
  )
  const text = JSON.stringify(rows, (_, value) =>
    value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
  )
  expect(text).not.toContain(codeIn(sent[0]))
  expect(text).not.toContain(String(mobile))
})

test('without a way out messages stay in the outbox; whoever reads one says why, and sees no code', async () => {
  await send()
  for (const { data } of app.waiting.splice(0)) await sendMessage(app.deps, data as { messageId: string })
  const admin = await app.as('admin')
  const [newest] = (await admin.call(endpoints.listMessages, {})).answer.messages
  expect(newest).toMatchObject({ state: 'kept', to: expect.stringContaining('****') })
  const read = await admin.call(endpoints.readMessage, {
    params: { messageId: newest?.id ?? '' },
    body: { reason: '客户来电索取' },
  })
  expect(read.answer.to).toBe(String(mobile))
  expect(read.answer.text).toContain('验证码 ******')
  expect(read.answer.text).not.toMatch(/(?<!\d)\d{6}(?!\d)/)
  const elsewhere = await app.as('admin', { providerId: (await app.anotherProvider()).id })
  expect((await elsewhere.call(endpoints.listMessages, {})).answer.messages).toEqual([])
  expect((await applicant.call(endpoints.listMessages, {})).status).toBe(403)
})

test('a gateway that fails is asked again, and at last given up', async () => {
  await send()
  const failing = { sms: () => Promise.reject(new MessageNotSent({ reason: 'answered', details: { status: 503 } })) }
  for (let n = 0; n < 5; n += 1) await deliver(failing)
  expect(app.waiting).toEqual([])
  const [newest] = (await (await app.as('admin')).call(endpoints.listMessages, {})).answer.messages
  expect(newest).toMatchObject({
    state: 'failed',
    tries: 5,
    lastError: { reason: 'answered', details: { status: 503 } },
  })
})
