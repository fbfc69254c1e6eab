import { endpoints, type MandateView, type OrderView } from '@openbeian/contract'
import { type OrderType, shanghaiDay } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApp, TestCaller } from '../../test-app.ts'
import {
  act,
  aFilingOf,
  agreeToMaterials,
  anEmptyDraft,
  aPicture,
  aResource,
  completed,
  look,
  save,
  serverWithRules,
  submit,
} from '../applying/test-orders.ts'

let app: TestApp
let now = new Date('2026-11-16T12:00:00Z')
/** Of the customer whose filings they are. */
let sponsor: TestCaller
/** Of the company that files for others. */
let agent: TestCaller
let reviewer: TestCaller
let agentCode: string
let letter: Buffer

beforeAll(async () => {
  app = await serverWithRules({ settings: { budgets: { 'drafts.account': { minute: 1000, hour: 1000, day: 1000 } } } })
  app.deps.now = () => now
  sponsor = await app.as('applicant')
  agent = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  reviewer = await app.as('reviewer')
  agentCode = (await agent.call(endpoints.makeAgentCode)).answer.agentCode
  letter = await aPicture()
})
afterAll(() => app.close())

interface Given {
  orderTypes?: OrderType[]
  from?: string
  until?: string
}

const give = (it: Given = {}, who = sponsor) => {
  const today = shanghaiDay(now)
  return who.call(endpoints.giveMandate, {
    body: { agentCode, orderTypes: ['FIRST'], from: today, until: '2027-06-30', ...it },
  })
}
const of = ({ id: mandateId }: Pick<MandateView, 'id'>) => ({ params: { mandateId } })
const bring = (mandate: MandateView, file: Buffer = letter) =>
  sponsor.call(endpoints.bringMandateLetter, { ...of(mandate), body: {}, file, fileName: 'letter.jpg' })
const confirm = (mandate: MandateView, who = reviewer) =>
  who.call(endpoints.decideMandate, { ...of(mandate), body: { decision: 'confirm' } })
const revoke = (mandate: MandateView, who = sponsor) =>
  who.call(endpoints.revokeMandate, { ...of(mandate), body: { why: '改由本单位办理' } })
const begin = (mandate: MandateView, who = agent) =>
  who.call(endpoints.createOrder, { body: { mandateId: mandate.id } })

async function aConfirmedMandate(it: Given = {}): Promise<MandateView> {
  const { answer } = await give(it)
  await bring(answer)
  return (await confirm(answer)).answer
}

async function aCompleteOrder(mandate: MandateView): Promise<OrderView> {
  const { answer } = await begin(mandate)
  await agreeToMaterials(sponsor, answer.id)
  return completed(agent, answer, aFilingOf(await aResource(app, app.customer.id)))
}

const mandatesOf = async (who: TestCaller) => (await who.call(endpoints.listMandates)).answer

test('from the mandate to the order whose reviewer sees who acts for whom, by which letter and until when', async () => {
  const given = (await give()).answer
  expect(given).toMatchObject({ side: 'given', state: 'given', hasLetter: false, isInForce: false })
  expect((await confirm(given)).problem.code).toBe('mandates.not-waiting')
  expect((await begin(given)).problem.code).toBe('mandates.not-in-force')

  expect((await bring(given)).answer).toMatchObject({ state: 'waiting', hasLetter: true, isInForce: false })
  expect((await begin(given)).problem.code).toBe('mandates.not-in-force')
  expect((await reviewer.call(endpoints.getMandateLetter, of(given))).bytes.subarray(0, 2)).toEqual(
    Buffer.from([0xff, 0xd8]),
  )
  expect((await confirm(given)).answer).toMatchObject({ side: 'seen', state: 'confirmed', isInForce: true })
  expect((await mandatesOf(agent)).mandates).toMatchObject([
    { id: given.id, side: 'held', customerName: '示例客户', isInForce: true },
  ])

  const order = await aCompleteOrder(given)
  expect(order).toMatchObject({ customerName: '示例客户', agentName: '另一客户', editable: true })
  expect((await submit(agent, order.id)).status).toBe(200)
  expect(await look(reviewer, order.id)).toMatchObject({
    state: 'identityPending',
    customerName: '示例客户',
    mandate: {
      agentName: '另一客户',
      mandate: { id: given.id, state: 'confirmed', from: '2026-11-16', until: '2027-06-30', hasLetter: true },
    },
  })
  const { answer } = await (await app.as('auditor')).call(endpoints.listAudit, {
    query: { about: `order:${order.id}` },
  })
  expect(answer.entries.find((it) => it.action === 'order.submit')).toMatchObject({
    byName: agent.caller.name,
    after: { mandate: given.id, budget: 'submissions.mandated' },
  })
  // the sponsor sees the order, and that somebody else looked into it
  expect(await look(sponsor, order.id)).toMatchObject({ id: order.id, mandate: { agentName: '另一客户' } })
  const looks = await sponsor.call(endpoints.listDataLooks, { query: {} })
  expect(looks.answer.looks.map((it) => it.byName)).toContain(agent.caller.name)
  await revoke(given)
})

test('revoked in the middle, it is over at once: the draft is neither seen nor saved nor handed in', async () => {
  const mandate = await aConfirmedMandate()
  const order = await aCompleteOrder(mandate)
  const link = await agent.call(endpoints.startHandover, {
    params: { orderId: order.id },
    body: { step: 'upload', about: 'subject', kinds: ['id-back'] },
  })
  expect(link.status).toBe(200)
  expect((await revoke(mandate)).answer).toMatchObject({ state: 'revoked', isInForce: false, why: '改由本单位办理' })

  const gone = { status: 404, problem: { code: 'order.not-found' } }
  expect(await submit(agent, order.id, { version: order.version })).toMatchObject(gone)
  expect(await save(agent, order, aFilingOf(await aResource(app)))).toMatchObject(gone)
  expect(await agent.call(endpoints.getDraft, { params: { orderId: order.id } })).toMatchObject(gone)
  expect((await agent.call(endpoints.listOrders)).answer.orders).toEqual([])
  expect((await begin(mandate)).problem.code).toBe('mandates.not-in-force')
  // the customer goes on with what was begun
  expect((await look(sponsor, order.id)).editable).toBe(true)
  expect((await submit(sponsor, order.id)).status).toBe(200)
  expect((await look(reviewer, order.id)).mandate?.mandate).toMatchObject({ state: 'revoked' })
})

test('staff end it too; who holds it, a stranger or another provider does not', async () => {
  const mandate = await aConfirmedMandate()
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  const elsewhere = await app.as('supervisor', { providerId: (await app.anotherProvider()).id })
  for (const who of [agent, stranger, elsewhere])
    expect(await revoke(mandate, who)).toMatchObject({ status: 404, problem: { code: 'mandates.not-found' } })
  for (const who of [agent, stranger])
    expect((await who.call(endpoints.getMandateLetter, of(mandate))).status).toBe(404)
  expect((await begin(mandate, stranger)).problem.code).toBe('mandates.not-in-force')
  expect((await mandatesOf(stranger)).mandates).toEqual([])
  expect((await revoke(mandate, reviewer)).answer.state).toBe('revoked')
  expect((await revoke(mandate)).problem.code).toBe('mandates.not-waiting')
})

test('it counts for what it names, from its first day to its last', async () => {
  const narrow = await aConfirmedMandate({ orderTypes: ['CHANGE_SERVICE'] })
  expect((await begin(narrow)).problem.code).toBe('mandates.not-in-force')
  await revoke(narrow)
  const today = await aConfirmedMandate({ until: '2026-11-16' })
  const { id } = (await begin(today)).answer
  const seen = async () => (await agent.call(endpoints.getOrder, { params: { orderId: id } })).status
  const before = now
  // midnight in Shanghai
  now = new Date('2026-11-16T15:59:59Z')
  expect(await seen()).toBe(200)
  now = new Date('2026-11-16T16:00:00Z')
  expect(await seen()).toBe(404)
  expect((await mandatesOf(agent)).mandates.find((it) => it.id === today.id)?.state).toBe('lapsed')
  expect((await revoke(today)).problem.code).toBe('mandates.not-waiting')
  await act(sponsor, id, 'abandon')
  now = before
  await revoke(today)
  const tomorrow = await aConfirmedMandate({ from: '2026-11-17' })
  expect(tomorrow).toMatchObject({ state: 'confirmed', isInForce: false })
  expect((await begin(tomorrow)).problem.code).toBe('mandates.not-in-force')
  now = new Date('2026-11-16T16:00:00Z')
  expect((await begin(tomorrow)).status).toBe(200)
  await revoke(tomorrow)
  now = before
})

test('a third party agrees to papers for nobody; the people of the sponsor do', async () => {
  const mandate = await aConfirmedMandate()
  const { id: orderId } = (await begin(mandate)).answer
  const params = { orderId }
  const view = await agent.call(endpoints.getMaterialConsent, { params })
  expect(view.answer.onlyByPersons).toBe(true)
  const body = { textVersion: view.answer.text.version, agrees: true, saidAs: 'on-behalf' } as const
  expect(await agent.call(endpoints.giveMaterialConsent, { params, body })).toMatchObject({
    status: 403,
    problem: { code: 'privacy.consent-of-persons' },
  })
  // to say no, and so to take the papers out, harms nobody
  expect((await agent.call(endpoints.giveMaterialConsent, { params, body: { ...body, agrees: false } })).status).toBe(
    200,
  )
  expect(await sponsor.call(endpoints.giveMaterialConsent, { params, body })).toMatchObject({
    status: 200,
    answer: { onlyByPersons: false },
  })
  await act(sponsor, orderId, 'abandon')
  await revoke(mandate)
})

test('what is personal stays with the people of the sponsor', async () => {
  const mandate = await aConfirmedMandate()
  const { id: orderId } = await aCompleteOrder(mandate)
  const at = 'subject.principal.mobile'
  const params = { orderId }
  const gone = { status: 404, problem: { code: 'order.not-found' } }
  expect(await agent.call(endpoints.sendContactCode, { params, body: { at } })).toMatchObject(gone)
  expect(await agent.call(endpoints.confirmContactCode, { params, body: { at, code: '1' } })).toMatchObject(gone)
  const consent = { about: 'subject', textVersion: '1', agrees: true }
  expect(await agent.call(endpoints.giveFaceConsent, { params, body: consent })).toMatchObject(gone)
  expect(await agent.call(endpoints.reveal, { params, body: { paths: [at], reason: '核对号码' } })).toMatchObject(gone)
  const send = (more: object) =>
    agent.call(endpoints.startHandover, { params, body: { step: 'liveness', about: 'subject', ...more } })
  app.deps.sender = { sms: async () => {} }
  app.deps.faces = {
    keptDays: 7,
    terms: 'environment',
    provider: {
      name: 'test',
      check: async () => ({ kind: 'unavailable', reason: 'models-missing' }) as const,
      close: async () => {},
    },
  }
  expect((await send({})).problem.code).toBe('handover.only-by-sms')
  expect((await send({ send: true })).problem.code).toBe('mandates.mobile-not-proved')
  delete app.deps.sender
  delete app.deps.faces
  await app.deps.db.updateTable('orders').set({ state: 'smsPending' }).where('id', '=', orderId).execute()
  expect((await look(agent, orderId)).allowedActions).not.toContain('confirmSms')
  expect((await look(sponsor, orderId)).allowedActions).toContain('confirmSms')
  expect((await act(agent, orderId, 'confirmSms')).problem.code).toBe('order.action-not-allowed')
  await app.deps.db.updateTable('orders').set({ state: 'abandoned' }).where('id', '=', orderId).execute()
  await revoke(mandate)
})

test('under a mandate a third party hands in more often than three times an hour, and for itself it does not', async () => {
  const mandate = await aConfirmedMandate()
  const { id } = await aCompleteOrder(mandate)
  for (let count = 0; count < 5; count++) {
    expect((await submit(agent, id)).status).toBe(200)
    await act(agent, id, 'withdraw')
  }
  const supervisor = await app.as('supervisor')
  const view = (await supervisor.call(endpoints.listBudgets)).answer
  expect(view.inForce.find((it) => it.budget === 'submissions.mandated')?.spans).toEqual({ day: 1000 })
  expect(view.mandated).toEqual([{ name: agent.caller.name, customerName: '另一客户', used: expect.any(Number) }])
  expect(view.mandated[0]?.used).toBeGreaterThanOrEqual(5)
  // what it files for itself counts as everybody's does: all from here came from one address
  const own = await anEmptyDraft(agent)
  for (let count = 0; count < 3; count++) await submit(agent, own.id)
  const [filing, resourceId] = [aFilingOf(await aResource(app)), await aResource(app, agent.caller.customerId)]
  const mine = await completed(agent, await anEmptyDraft(agent), {
    ...filing,
    services: filing.services.map((it) => ({ ...it, access: it.access.map((of) => ({ ...of, resourceId })) })),
  })
  const codes: string[] = []
  for (let count = 0; count < 4; count++) {
    const handedIn = await submit(agent, mine.id)
    codes.push(handedIn.status === 200 ? 'handed in' : handedIn.problem.code)
    if (handedIn.status === 200) await act(agent, mine.id, 'withdraw')
  }
  expect(codes.at(-1)).toBe('budgets.used-up')
  expect((await submit(agent, id)).status).toBe(200)
  await revoke(mandate)
})

test('a mandate is given to a number that is known, to nobody oneself is, and for a while', async () => {
  expect((await give({ until: '2026-11-15' })).problem.code).toBe('mandates.wrong-days')
  expect((await give({ until: '2030-11-30' })).problem.code).toBe('mandates.wrong-days')
  const body = { orderTypes: ['FIRST'], from: '2026-11-16', until: '2026-12-31' }
  const unknown = await sponsor.call(endpoints.giveMandate, { body: { ...body, agentCode: 'DB-XXXX' } })
  expect(unknown.problem.code).toBe('mandates.agent-unknown')
  const itself = await agent.call(endpoints.giveMandate, { body: { ...body, agentCode } })
  expect(itself.problem.code).toBe('mandates.own-code')
  const claims = await sponsor.call(endpoints.giveMandate, { body: { ...body, agentCode, orderTypes: ['CLAIM'] } })
  expect(claims.status).toBe(422)
  expect((await agent.call(endpoints.makeAgentCode)).answer.agentCode).toBe(agentCode)
})

test('the letter to be signed is made here, and refused with its reason where it does not do', async () => {
  const given = (await give()).answer
  const form = await sponsor.call(endpoints.getMandateForm, of(given))
  expect(form.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await agent.call(endpoints.getMandateForm, of(given))).status).toBe(404)
  expect((await bring(given, Buffer.from('no picture'))).problem.code).toBe('material.not-accepted')
  await bring(given)
  const refuse = { decision: 'refuse', why: '公章不清晰，请重新盖章' }
  expect((await reviewer.call(endpoints.decideMandate, { ...of(given), body: refuse })).answer).toMatchObject({
    state: 'refused',
    decidedByName: reviewer.caller.name,
  })
  const shown = (await mandatesOf(sponsor)).mandates.find((it) => it.id === given.id)
  expect(shown).toMatchObject({ state: 'refused', why: '公章不清晰，请重新盖章' })
  expect(shown).not.toHaveProperty('decidedByName')
  expect((await confirm(given)).problem.code).toBe('mandates.not-waiting')
})
