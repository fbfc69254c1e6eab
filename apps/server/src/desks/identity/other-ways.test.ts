import { endpoints, type OpenOtherWay } from '@openbeian/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Message } from '../../platform/outside/message-sender.ts'
import { auditOf } from '../../records/audit/test-audit.ts'
import { aboutMessage } from '../../records/messages/post-message.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aFilingOf, anEmptyDraft, aResource, openTo, save, serverWithRules } from '../applying/test-orders.ts'

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let orderId: string
let way: OpenOtherWay
const about = 'services.0'
const mobile = '13800138000'
const day = '2026-11-24T07:00:00.000Z'

beforeAll(async () => {
  app = await serverWithRules()
  app.deps.now = () => new Date('2026-11-22T02:00:00Z')
})
afterAll(() => app.close())
beforeEach(async () => {
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  orderId = await openTo(reviewer, await anOrder())
  await applicant.call(endpoints.askForOtherWay, {
    params: { orderId },
    body: { about, way: 'video-call', wish: '周三下午' },
  })
  way = await openOne()
})

const list = async (who = reviewer) => (await who.call(endpoints.listOpenOtherWays)).answer.otherWays
const openOne = async () => (await list()).find((it) => it.orderId === orderId) as OpenOtherWay
const params = () => ({ orderId, otherWayId: way.id })
const arrange = (body: object = { at: day, note: '会议号 123' }, who = reviewer, of = params()) =>
  who.call(endpoints.arrangeOtherWay, { params: of, body })
const settle = (result: 'confirmed' | 'refused', who = reviewer) =>
  who.call(endpoints.settleOtherWay, { params: params(), body: { result, note: '视频中与证件一致' } })
const messages = async () => {
  const rows = await app.deps.db.selectFrom('messages').selectAll().where('orderId', '=', orderId).execute()
  return rows.map((it) => JSON.parse(app.deps.cipher.open(it.sealed, aboutMessage(it.id)).toString('utf8')) as Message)
}

/** A draft whose service manager can be rung up. */
async function anOrder(change: { mobile?: string } = {}): Promise<string> {
  const order = await anEmptyDraft(applicant)
  const filing = aFilingOf(await aResource(app))
  const [service] = filing.services
  if (service) service.manager.mobile = change.mobile ?? mobile
  filing.subject.principal.name = ''
  await save(applicant, order, filing)
  return order.id
}

test('staff see who waits, for what and since when', async () => {
  expect(way).toMatchObject({
    way: 'video-call',
    wish: '周三下午',
    orderState: 'draft',
    person: { name: expect.stringMatching(/./), places: ['services.0'], hasMobile: true },
    askedAt: '2026-11-22T02:00:00.000Z',
  })
  expect(way.appointment).toBeUndefined()
  expect(way.reference).toMatch(/^BA-/)
})

test('the person is told when by SMS, sees it in the portal, and the audit has it', async () => {
  expect((await arrange()).answer).toEqual({ told: ['sms'] })
  const [message] = await messages()
  expect(message?.to).toBe(mobile)
  expect(message?.text).toContain('视频通话')
  expect(message?.text).toContain('11月24日 15:00')
  expect(message?.text).toContain('会议号 123')
  expect((await openOne()).appointment).toEqual({ at: day, note: '会议号 123' })
  const { persons } = (await applicant.call(endpoints.getFaceStep, { params: { orderId } })).answer
  expect(persons[0]?.otherWay?.appointment).toEqual({ at: day, note: '会议号 123' })
  const audit = (await auditOf(app.deps, `order:${orderId}`)).find((it) => it.action === 'face.arrange-other-way')
  expect(audit?.after).toMatchObject({ at: day, told: ['sms'] })
})

test('those who prepared the order are told by mail where mail leaves the house', async () => {
  app.deps.sender = { email: async () => {} }
  try {
    expect((await arrange()).answer.told).toEqual(['sms', 'email'])
    expect((await messages()).map((it) => it.channel).toSorted()).toEqual(['email', 'sms'])
  } finally {
    delete app.deps.sender
  }
})

test('somebody without a mobile has to be rung up: nobody was told', async () => {
  orderId = await anOrder({ mobile: '' })
  const body = { about, way: 'in-person', wish: '' }
  await applicant.call(endpoints.askForOtherWay, { params: { orderId }, body })
  way = await openOne()
  expect(way.person?.hasMobile).toBe(false)
  expect((await arrange()).answer).toEqual({ told: [] })
})

test('an appointment lies ahead, and only what is open has one', async () => {
  const past = await arrange({ at: '2026-11-22T02:00:00Z', note: '' })
  expect(past).toMatchObject({ status: 422, problem: { code: 'faces.appointment-past' } })
  await settle('confirmed')
  expect(await arrange()).toMatchObject({ status: 409, problem: { code: 'faces.other-way-settled' } })
  expect(await messages()).toEqual([])
})

test.each([
  ['confirmed', 'otherWayConfirmed'],
  ['refused', 'open'],
] as const)('what staff found (%s) is kept with the note and leaves the list', async (result, state) => {
  const { answer } = await settle(result)
  expect(answer.persons[0]).toMatchObject({
    state,
    otherWay: { state: result, note: '视频中与证件一致', settledBy: reviewer.caller.name },
  })
  expect(await openOne()).toBeUndefined()
})

test('whoever prepared an order does not confirm who is in it', async () => {
  const supervisor = await app.as('supervisor')
  const { preparedBy } = { preparedBy: [supervisor.caller.accountId] }
  await app.deps.db.updateTable('orders').set({ preparedBy }).where('id', '=', orderId).execute()
  expect((await settle('confirmed', supervisor)).problem.code).toBe('order.prepared-by-reviewer')
})

test('applicants and auditors neither list, arrange nor settle', async () => {
  for (const who of [applicant, await app.as('auditor')]) {
    expect((await who.call(endpoints.listOpenOtherWays)).status).toBe(403)
    expect((await arrange(undefined, who)).status).toBe(403)
    expect((await settle('confirmed', who)).status).toBe(403)
  }
})

test('staff of another provider see nothing of it and cannot touch it', async () => {
  const other = await app.as('reviewer', { providerId: (await app.anotherProvider()).id })
  expect(await list(other)).toEqual([])
  expect((await arrange(undefined, other)).problem.code).toBe('order.not-found')
  expect((await settle('confirmed', other)).problem.code).toBe('order.not-found')
  expect(await openOne()).toMatchObject({ id: way.id })
})

test('one order does not settle or arrange what another asked for', async () => {
  const another = await anOrder()
  const crossed = await arrange(undefined, reviewer, { orderId: another, otherWayId: way.id })
  expect(crossed.problem.code).toBe('faces.other-way-settled')
  expect((await openOne()).appointment).toBeUndefined()
})

test.each(['abandoned', 'approved'] as const)('an order that is %s waits for nobody', async (state) => {
  await app.deps.db.updateTable('orders').set({ state }).where('id', '=', orderId).execute()
  expect(await openOne()).toBeUndefined()
})
