import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints } from '@openbeian/contract'
import { withValueAt } from '@openbeian/filing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inTransaction } from '../../platform/deps.ts'
import { moveOrder } from '../../records/orders/move-order.ts'
import { fileHere } from '../../records/registry/test-registry.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { expireSms } from '../sms/expire-sms.job.ts'
import { remindOfSms } from '../sms/remind-sms.job.ts'
import {
  aCompleteDraft,
  act,
  aFilingOf,
  anEmptyDraft,
  anOrderInReview,
  anotherResidentId,
  aPicture,
  aResource,
  atDomain,
  look,
  openTo,
  save,
  serverWithRules,
  submit,
  upload,
} from './test-orders.ts'

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
  app.waiting.length = 0
})

test('a filing that goes well reaches the administration’s door through a reviewer', async () => {
  const channelId = await aChannelTo('110000')
  const draft = await aCompleteDraft(app, applicant)
  expect(draft).toMatchObject({ state: 'draft', editable: true, findings: [] })

  const submitted = await submit(applicant, draft.id)
  expect(submitted.answer).toMatchObject({ state: 'identityPending', editable: false, waitsFor: 'reviewer' })
  expect(submitted.answer.deadlineAt).toBeDefined()
  expect(submitted.answer.rulePackVersion).toMatch(/\./)

  const confirmed = await act(reviewer, draft.id, 'confirmIdentity', { note: '与证件照片一致' })
  expect(confirmed.answer.state).toBe('inReview')
  const passed = await act(reviewer, draft.id, 'pass')
  expect(passed.answer).toMatchObject({ state: 'readyToReport', waitsFor: 'gateway' })
  expect(passed.answer.timeline.map((it) => it.action)).toEqual([
    'create',
    'submit',
    'precheckPassed',
    'confirmIdentity',
    'pass',
  ])
  expect(app.waiting).toMatchObject([{ name: 'compose-file', data: { channelId } }])
})

test('the reference can be read out on the phone', async () => {
  const { reference } = await anEmptyDraft(applicant)
  expect(reference).toMatch(/^BA-\d{8}-\d{4}$/)
})

test('what was typed wrong is kept, and said field by field', async () => {
  const order = await anEmptyDraft(applicant)
  const filing = aFilingOf('')
  filing.subject.principal.mobile = '12345'
  const saved = await save(applicant, order, filing)
  expect(saved.status).toBe(200)
  expect(saved.answer.findings).toContainEqual(expect.objectContaining({ at: 'subject.principal.mobile' }))

  const refused = await submit(applicant, order.id)
  expect(refused.status).toBe(422)
  expect(refused.problem.code).toBe('order.has-blocking-findings')
  expect(refused.problem.findings).toContainEqual({
    rule: expect.any(String),
    severity: 'blocks',
    at: 'subject.principal.mobile',
    message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) },
    whatToDo: { zh: expect.any(String), en: expect.any(String) },
    basis: expect.any(String),
    since: expect.any(String),
    inputs: expect.any(Object),
  })
  const draft = await applicant.call(endpoints.getDraft, { params: { orderId: order.id } })
  expect(draft.answer.filing).toEqual(filing)
  expect((await look(applicant, order.id)).state).toBe('draft')
})

test('an autosave that changes nothing is no new version', async () => {
  const order = await anEmptyDraft(applicant)
  const filing = aFilingOf('')
  const { version } = (await save(applicant, order, filing)).answer
  expect(version).toBe(order.version + 1)
  expect((await save(applicant, { id: order.id, version }, filing)).answer.version).toBe(version)
})

test('two windows do not overwrite each other', async () => {
  const order = await anEmptyDraft(applicant)
  await save(applicant, order, aFilingOf(''))
  const late = await save(applicant, order, aFilingOf(''))
  expect(late).toMatchObject({ status: 409, problem: { code: 'order.changed-meanwhile' } })
  expect(late.problem.allowedActions).toEqual(['submit', 'abandon'])
})

test('an action on an order as it was before is refused with what can be done now', async () => {
  const { id, version } = await aCompleteDraft(app, applicant)
  await submit(applicant, id)
  const late = await submit(applicant, id, { version })
  expect(late).toMatchObject({ status: 409, problem: { code: 'order.changed-meanwhile' } })
  expect(late.problem.allowedActions).toEqual(['withdraw', 'abandon'])
})

test('a wrong action is refused with the right ones', async () => {
  const { id } = await aCompleteDraft(app, applicant)
  const byApplicant = await act(applicant, id, 'pass')
  expect(byApplicant).toMatchObject({ status: 409, problem: { code: 'order.action-not-allowed' } })
  expect(byApplicant.problem.allowedActions).toEqual(['submit', 'abandon'])
  const byReviewer = await act(reviewer, await openTo(reviewer, id), 'pass')
  expect(byReviewer).toMatchObject({ status: 409, problem: { allowedActions: [] } })
})

test('somebody else’s order does not exist', async () => {
  const { id, version } = await aCompleteDraft(app, applicant)
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  const otherProvider = await app.as('reviewer', { providerId: (await app.anotherProvider()).id })
  for (const who of [stranger, otherProvider]) {
    expect((await who.call(endpoints.getOrder, { params: { orderId: id } })).status).toBe(404)
    expect((await who.call(endpoints.getDraft, { params: { orderId: id } })).status).toBe(404)
    expect((await save(who, { id, version }, aFilingOf(''))).status).toBe(404)
    expect((await submit(who, id, { version })).status).toBe(404)
    expect((await who.call(endpoints.listOrders)).answer.orders).toEqual([])
  }
})

test('staff see a draft only for a reason, and do not type in it', async () => {
  const { id, version } = await anEmptyDraft(applicant)
  const read = () => reviewer.call(endpoints.getOrder, { params: { orderId: id } })
  expect(await read()).toMatchObject({ status: 403, problem: { code: 'order.not-handed-in' } })
  await openTo(reviewer, id)
  expect((await look(reviewer, id)).editable).toBe(false)
  expect((await save(reviewer, { id, version }, aFilingOf(''))).status).toBe(409)
  expect((await reviewer.call(endpoints.getDraft, { params: { orderId: id } })).status).toBe(409)
})

test('a submitted order cannot be changed', async () => {
  const { id } = await aCompleteDraft(app, applicant)
  const { version } = (await submit(applicant, id)).answer
  expect(await save(applicant, { id, version }, aFilingOf(''))).toMatchObject({
    status: 409,
    problem: { code: 'order.not-editable', allowedActions: ['withdraw', 'abandon'] },
  })
})

test('a subject has one order under way, even when two are submitted at the same instant', async () => {
  const filing = aFilingOf(await aResource(app))
  const [one, other] = [await aCompleteDraft(app, applicant, filing), await aCompleteDraft(app, applicant, filing)]
  const answers = await Promise.all([submit(applicant, one.id), submit(applicant, other.id)])
  expect(answers.map((it) => it.status).sort()).toEqual([200, 422])
  const refused = answers.find((it) => it.status === 422)
  expect(refused?.problem.findings).toMatchObject([{ severity: 'blocks', at: 'subject.certificate.number' }])
})

test('an order of the same subject that is just being committed stops the second one', async () => {
  const filing = aFilingOf(await aResource(app))
  const [one, other] = [await aCompleteDraft(app, applicant, filing), await aCompleteDraft(app, applicant, filing)]
  await submit(applicant, one.id)
  await act(applicant, one.id, 'withdraw')

  const refused = await app.deps.db.transaction().execute(async (tx) => {
    await tx.updateTable('orders').set({ state: 'identityPending' }).where('id', '=', one.id).execute()
    const second = submit(applicant, other.id)
    await sleep(500)
    return { second }
  })
  expect(await refused.second).toMatchObject({ status: 422, problem: { findings: [{ rule: 'order.one-open-order' }] } })
  expect((await look(applicant, other.id)).state).toBe('draft')
})

test('a subject that is filed already does not make a first filing again', async () => {
  const filing = atDomain(aFilingOf(await aResource(app)), 'schon-da.cn')
  const { id } = await aCompleteDraft(app, applicant, filing)
  await submit(applicant, id)
  await fileHere(app, filing, { orderId: id })
  await app.deps.db.updateTable('orders').set({ state: 'approved' }).where('id', '=', id).execute()
  const again = await aCompleteDraft(app, applicant, filing)
  expect(again.findings.map((it) => it.at)).toContain('subject.certificate.number')
  expect((await submit(applicant, again.id)).status).toBe(422)
})

test('a code the administration does not have is found', async () => {
  const filing = aFilingOf('')
  filing.subject.region.county = '110199'
  filing.services[0]?.contents.push(99_999)
  const { answer } = await save(applicant, await anEmptyDraft(applicant), filing)
  expect(answer.findings.map((it) => it.at)).toEqual(
    expect.arrayContaining(['subject.region.city', 'services.0.contents']),
  )
})

test('a withdrawn order is a draft again and frees its subject', async () => {
  const filing = aFilingOf(await aResource(app))
  const [one, other] = [await aCompleteDraft(app, applicant, filing), await aCompleteDraft(app, applicant, filing)]
  await submit(applicant, one.id)
  expect((await submit(applicant, other.id)).status).toBe(422)
  expect((await act(applicant, one.id, 'withdraw')).answer.state).toBe('draft')
  expect((await submit(applicant, other.id)).status).toBe(200)
})

test('an order sent back is mended and comes back to the reviewer', async () => {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  const reasons = [{ at: 'services.0.name', text: '服务名称请改用全称' }]
  const back = await act(reviewer, id, 'sendBack', { reasons })
  expect(back.answer).toMatchObject({ state: 'needsFix', returnReasons: reasons })

  const draft = (await applicant.call(endpoints.getDraft, { params: { orderId: id } })).answer
  const filing = withValueAt(draft.filing, 'services.0.name', '青禾样例园艺知识')
  await save(applicant, { id, version: draft.version }, filing)
  const again = await act(applicant, id, 'resubmit', { confirmedTrue: true })
  expect(again.answer).toMatchObject({ state: 'inReview', returnReasons: [] })
  expect((await act(reviewer, id, 'pass')).answer.state).toBe('readyToReport')
})

test('a reason must be given at a field that exists', async () => {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  const refused = await act(reviewer, id, 'sendBack', { reasons: [{ at: 'services.7.name', text: '请修改' }] })
  expect(refused).toMatchObject({ status: 422, problem: { code: 'order.no-such-field' } })
  const paper = { at: 'subject.materials.id-front', text: '照片反光' }
  expect((await act(reviewer, id, 'sendBack', { reasons: [paper] })).status).toBe(200)
})

test.each([
  ['a person’s number', async (id: string) => changePrincipal(id)],
  ['a picture of a certificate', async (id: string) => void (await upload(applicant, id, { file: await aPicture() }))],
])('%s changed while it was with the applicant: identities are compared again', async (_, change) => {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  await act(reviewer, id, 'sendBack', { reasons: [{ at: 'subject.principal.name', text: '请核对' }] })
  await change(id)
  const again = await act(applicant, id, 'resubmit', { confirmedTrue: true })
  expect(again.answer.state).toBe('identityPending')
  expect(again.answer.timeline.at(-1)).toMatchObject({ action: 'reopenIdentity', actor: 'system' })
})

test('an SMS nobody answered is asked for three times more, then a reviewer decides; one that was answered is left alone', async () => {
  const sent = await anOrderWaitingForSms()
  const job = app.waiting.find((it) => it.name === 'expire-sms')
  expect(job?.options.startAfter?.toISOString()).toBe(sent.deadlineAt)
  for (let resends = 0; resends < 3; resends += 1) {
    await expireSms(app.deps, lastJob('expire-sms') as never)
    expect((await look(applicant, sent.id)).state).toBe('reported')
    await accept(sent.id)
  }
  await expireSms(app.deps, lastJob('expire-sms') as never)
  expect((await look(applicant, sent.id)).state).toBe('smsExpired')

  const answered = await anOrderWaitingForSms()
  const pending = lastJob('expire-sms')
  await act(applicant, answered.id, 'confirmSms')
  await expireSms(app.deps, pending as never)
  expect((await look(applicant, answered.id)).state).toBe('atAdministration')
})

test('the applicant is reminded of the SMS twelve hours and two hours before it lapses, unless it was answered', async () => {
  const noticed = async () => {
    const { notices } = (await applicant.call(endpoints.listNotices)).answer
    return notices.filter((it) => it.kind === 'sms-reminder' && it.about === `order:${sent.id}`).length
  }
  app.waiting.length = 0
  const sent = await anOrderWaitingForSms()
  const reminders = app.waiting.filter((it) => it.name === 'remind-sms')
  const lapses = new Date(sent.deadlineAt ?? '').getTime()
  const hoursBefore = reminders.map((it) => (lapses - (it.options.startAfter?.getTime() ?? 0)) / 3_600_000)
  expect(hoursBefore).toEqual([12, 2])
  await remindOfSms(app.deps, reminders[0]?.data as never)
  expect(await noticed()).toBe(1)
  await act(applicant, sent.id, 'confirmSms')
  await remindOfSms(app.deps, reminders[1]?.data as never)
  expect(await noticed()).toBe(1)
})

test('staff begin an order for a customer they name', async () => {
  const nobody = await reviewer.call(endpoints.createOrder, { body: { customerId: (await app.anotherProvider()).id } })
  expect(nobody).toMatchObject({ status: 422, problem: { code: 'order.customer-unknown' } })
  const body = { customerId: applicant.caller.customerId }
  const { answer } = await reviewer.call(endpoints.createOrder, { body })
  expect(answer).toMatchObject({ editable: true, customerName: app.customer.name })
  expect((await look(applicant, answer.id)).editable).toBe(true)
})

test('what is not offered is not begun, nor an order that says not what it is about', async () => {
  const begin = (body: object) => applicant.call(endpoints.createOrder, { body })
  const refused = (code: string) => ({ status: 422, problem: { code } })
  expect(await begin({ orderType: 'MIGRATE_SERVICE' })).toMatchObject(refused('order.type-not-offered'))
  expect(await begin({ orderType: 'CANCEL_SERVICE' })).toMatchObject(refused('order.record-needed'))
})

async function changePrincipal(orderId: string) {
  const { filing, version } = (await applicant.call(endpoints.getDraft, { params: { orderId } })).answer
  filing.subject.principal.certificate.number = anotherResidentId()
  await save(applicant, { id: orderId, version }, filing)
}

async function aChannelTo(administration: string): Promise<string> {
  const { id } = await app.deps.db
    .insertInto('channels')
    .values({
      providerId: app.provider.id,
      name: administration,
      administration,
      ispId: '110000000001',
      baseUrl: 'http://127.0.0.1:9',
      userName: 'demo',
      secretsSealed: Buffer.alloc(0),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const lastJob = (name: string) => app.waiting.findLast((it) => it.name === name)?.data

const accept = (orderId: string) =>
  inTransaction(app.deps, (work) => moveOrder(work, { orderId, action: 'accepted', actor: 'gateway' }))

async function anOrderWaitingForSms() {
  const { id: orderId } = await anOrderInReview(app, applicant, reviewer)
  await act(reviewer, orderId, 'pass')
  await inTransaction(app.deps, async (work) => {
    await moveOrder(work, { orderId, action: 'report', actor: 'gateway' })
    await moveOrder(work, { orderId, action: 'accepted', actor: 'gateway' })
  })
  return look(applicant, orderId)
}
