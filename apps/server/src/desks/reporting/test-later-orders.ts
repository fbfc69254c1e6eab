import { endpoints, type FiledService, type OrderView } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openFiling, sealFiling } from '../../records/orders/order.ts'
import type { TestCaller } from '../../test-app.ts'
import {
  aCompleteDraft,
  act,
  aFilingOf,
  agreeToMaterials,
  aPicture,
  aResource,
  look,
  openTo,
  save,
  submit,
  upload,
} from '../applying/test-orders.ts'
import { serverAtSimulator } from './test-simulator.ts'

type JsonObject = Record<string, unknown>

let it: Awaited<ReturnType<typeof serverAtSimulator>>
let applicant: TestCaller
let reviewer: TestCaller
let supervisor: TestCaller
let resourceId: string
let first: OrderView

/** What happens between the first filing and all later orders, and how many places of its resource the filing then has. */
export const story = {
  betweenFirstAndLater: async (_: Awaited<ReturnType<typeof serverAtSimulator>>): Promise<void> => {},
  placesOfFirst: 1,
}

beforeAll(async () => {
  it = await serverAtSimulator()
  applicant = await it.as('applicant')
  reviewer = await it.as('reviewer')
  supervisor = await it.as('supervisor')
  resourceId = await aResource(it)
  const draft = await aCompleteDraft(it, applicant, aFilingOf(resourceId))
  first = await approved(draft.id)
  await story.betweenFirstAndLater(it)
}, 60_000)
afterAll(() => it.close())

const registry = async (): Promise<FiledService[]> =>
  (await applicant.call(endpoints.listFiledServices)).answer.services.filter((service) => !service.cancelledAt)

async function begin(body: JsonObject): Promise<OrderView> {
  const { status, answer, problem } = await applicant.call(endpoints.createOrder, { body })
  if (status !== 200) throw new Error(JSON.stringify(problem))
  await agreeToMaterials(applicant, answer.id)
  return answer
}

/** Types into the draft as it is now. */
async function type(orderId: string, change: (filing: Filing) => void): Promise<OrderView> {
  const { answer } = await applicant.call(endpoints.getDraft, { params: { orderId } })
  change(answer.filing)
  await save(applicant, { id: orderId, version: answer.version }, answer.filing)
  return look(applicant, orderId)
}

/** From the draft to the administration. */
async function reported(orderId: string, state: OrderView['state'] = 'smsPending'): Promise<OrderView> {
  const handed = await submit(applicant, orderId)
  if (handed.status !== 200) throw new Error(JSON.stringify(handed.problem.findings ?? handed.problem))
  await act(reviewer, orderId, 'confirmIdentity', { note: '已与客户核对' })
  const passed = await act(supervisor, orderId, 'pass')
  if (passed.status !== 200) throw new Error(JSON.stringify(passed.problem))
  return it.waitFor(reviewer, orderId, state)
}

async function approved(orderId: string, state?: OrderView['state']): Promise<OrderView> {
  await reported(orderId, state)
  await it.decide('approve')
  return it.waitFor(applicant, orderId, 'approved')
}

const subjectName = () => first.filing.subject.name

/** A service with its papers, as another one of the sample. */
async function another(orderId: string, domain: string): Promise<void> {
  const sample = aFilingOf(resourceId).services[0]
  await type(orderId, (filing) => {
    if (!sample) return
    const services = [{ ...structuredClone(sample), name: '青禾园艺课堂', homeUrl: `www.${domain}` }]
    for (const service of services) for (const it of service.domains) it.name = domain
    filing.services = services
  })
  const papers = [
    { kind: 'id-front', file: 'enterprise-manager-front.jpg' },
    { kind: 'id-back', file: 'enterprise-manager-back.jpg' },
    { kind: 'domain-certificate', file: 'enterprise-domain-certificate.jpg' },
  ] as const
  for (const { kind, file } of papers) {
    await upload(applicant, orderId, { kind, about: 'services.0', file: await aPicture(file) })
  }
  await upload(applicant, orderId, { kind: 'commitment-letter', about: 'subject', file: await aPicture() })
}

test('a service is added to the filed subject and gets the next number', async () => {
  const [filed] = await registry()
  const order = await begin({ orderType: 'ADD_SERVICE_HERE', filedSubjectId: filed?.subjectId })
  expect(order.filing.subject.name).toBe(subjectName())
  await another(order.id, 'qingheketang.cn')
  const done = await approved(order.id)
  expect(done.published?.services.map(({ number }) => number)).toEqual([`${first.published?.subjectNumber}-2`])
  expect((await registry()).map(({ serviceNumber }) => serviceNumber)).toEqual([
    `${first.published?.subjectNumber}-1`,
    `${first.published?.subjectNumber}-2`,
  ])
})

test('a service is changed: the reviewer sees both sides, numbers and ids stay', async () => {
  const [filed] = await registry()
  const order = await begin({ orderType: 'CHANGE_SERVICE', filedServiceId: filed?.id })
  const typed = await type(order.id, ({ subject, services: [service] }) => {
    subject.name = '别人公司'
    if (service) service.name = '青禾新园艺'
  })
  expect(typed.filing.subject.name).toBe(subjectName())
  expect(typed.before?.changed).toEqual(['services.0.name'])
  expect(typed.before?.filing.services[0]?.name).toBe(filed?.serviceName)

  const done = await approved(order.id)
  expect(done.published?.services).toMatchObject([{ name: '青禾新园艺', number: filed?.serviceNumber }])
  expect((await registry()).find(({ id }) => id === filed?.id)?.serviceName).toBe('青禾新园艺')
})

test('a change that is published with another value is asked about, and ends when a person takes it as it is', async () => {
  const [filed] = await registry()
  const order = await begin({ orderType: 'CHANGE_SERVICE', filedServiceId: filed?.id })
  await type(order.id, ({ services: [service] }) => {
    if (service) service.name = '青禾花房'
  })
  await reported(order.id)
  // as if the administration had typed it otherwise
  const { db, cipher } = it.deps
  const stored = await db.selectFrom('orders').selectAll().where('id', '=', order.id).executeTakeFirstOrThrow()
  const asked = openFiling(cipher, { id: order.id, filingSealed: stored.filingSealed })
  if (asked.services[0]) asked.services[0].name = '青禾花园'
  const filingSealed = sealFiling(cipher, order.id, asked)
  await db.updateTable('orders').set({ filingSealed }).where('id', '=', order.id).execute()
  await it.decide('approve')

  const task = await vi.waitFor(
    async () => {
      const { tasks } = (await reviewer.call(endpoints.listTasks, { query: { state: 'open' } })).answer
      const found = tasks.find((one) => one.order?.id === order.id)
      if (!found) throw new Error('nobody is asked')
      return found
    },
    { timeout: 20_000 },
  )
  expect(task.kind).toBe('published-otherwise')
  expect((await look(reviewer, order.id)).state).not.toBe('approved')
  const params = { taskId: task.id }
  const { answer } = await reviewer.call(endpoints.getTask, { params })
  expect(answer.differences).toEqual([{ at: 'services.0.name', asked: '青禾花园', published: '青禾花房' }])
  const body = { note: '客户接受', decision: 'take' }
  expect((await reviewer.call(endpoints.answerTask, { params, body })).status).toBe(200)
  expect((await look(applicant, order.id)).state).toBe('approved')
})

test('a subject is changed with all its services in sight', async () => {
  const [filed] = await registry()
  const order = await begin({ orderType: 'CHANGE_SUBJECT', filedSubjectId: filed?.subjectId })
  expect(order.filing.services).toHaveLength(2)
  await type(order.id, ({ subject }) => {
    subject.address = '样例路2号院1号楼3层301室'
  })
  await approved(order.id)
  const again = await begin({ orderType: 'CHANGE_SUBJECT', filedSubjectId: filed?.subjectId })
  expect(again.filing.subject.address).toBe('样例路2号院1号楼3层301室')
  await act(applicant, again.id, 'abandon')
})

test('an access is changed, and the place the service had is free', async () => {
  const [filed] = await registry()
  const moved = await aResource(it)
  const order = await begin({ orderType: 'CHANGE_ACCESS', filedServiceId: filed?.id })
  await type(order.id, ({ services: [service] }) => {
    for (const access of service?.access ?? []) {
      access.resourceId = moved
      access.ips = [{ from: '203.0.113.20', to: '203.0.113.20' }]
    }
  })
  const before = await usesOf(resourceId)
  await approved(order.id)
  expect([await usesOf(resourceId), await usesOf(moved)]).toEqual([before - story.placesOfFirst, 1])
  const shown = await it.registered(subjectName())
  expect(shown?.services[0]?.access).toHaveLength(1)
})

test('everything is changed at once', async () => {
  const [filed] = await registry()
  const order = await begin({ orderType: 'CHANGE_ALL', filedSubjectId: filed?.subjectId })
  await type(order.id, ({ subject, services: [, second] }) => {
    subject.principal.landline = '010-62347859'
    if (second) second.name = '青禾课堂'
  })
  const done = await approved(order.id)
  expect(done.published?.services.map(({ name }) => name)).toContain('青禾课堂')
})

test('the only access is not taken away', async () => {
  const [filed] = await registry()
  const order = await begin({ orderType: 'CANCEL_ACCESS', filedServiceId: filed?.id })
  await type(order.id, (filing) => {
    filing.cancellation = { reason: 3, note: '' }
  })
  const refused = await submit(applicant, order.id)
  expect(refused.problem.findings?.map(({ rule }) => rule)).toEqual(['national.last-access'])
  await act(applicant, order.id, 'abandon')
})

test('a service is cancelled with a reason, and gone when the administration says so', async () => {
  const [, second] = await registry()
  const order = await begin({ orderType: 'CANCEL_SERVICE', filedServiceId: second?.id })
  expect((await submit(applicant, order.id)).problem.findings).toMatchObject([{ at: 'cancellation.reason' }])
  await type(order.id, (filing) => {
    filing.cancellation = { reason: 1, note: '不再提供服务' }
  })
  await approved(order.id)
  expect((await registry()).map(({ id }) => id)).not.toContain(second?.id)
})

const elsewhere = { name: '北京禾苗样例园艺有限公司', domain: 'hemiao.demo-beian.cn' }

/** The sample enterprise under the name and number another provider filed. */
async function typeElsewhere(orderId: string, number: { subject?: string; service?: string }, password: string) {
  const [filing, held] = [aFilingOf(resourceId), await it.registered(elsewhere.name)]
  filing.subject.name = elsewhere.name
  filing.subject.certificate.number = held?.subject.certificate.number ?? ''
  const domain = number.service ? elsewhere.domain : 'hemiaoketang.demo-beian.cn'
  for (const service of filing.services) {
    service.name = '禾苗园艺'
    service.homeUrl = `www.${domain}`
    for (const it of service.domains) Object.assign(it, { name: domain, holder: elsewhere.name })
  }
  filing.filed = { subjectNumber: number.subject ?? '', serviceNumber: number.service ?? '', password }
  const { version } = await look(applicant, orderId)
  await save(applicant, { id: orderId, version }, filing)
  const papers = [
    ['subject-certificate', 'subject', 'enterprise-subject-certificate.jpg'],
    ['commitment-letter', 'subject', 'enterprise-commitment-letter.jpg'],
    ['id-front', 'subject', 'enterprise-principal-front.jpg'],
    ['id-back', 'subject', 'enterprise-principal-back.jpg'],
    ['id-front', 'services.0', 'enterprise-manager-front.jpg'],
    ['id-back', 'services.0', 'enterprise-manager-back.jpg'],
    ['domain-certificate', 'services.0', 'enterprise-domain-certificate.jpg'],
  ] as const
  for (const [kind, about, file] of papers) {
    await upload(applicant, orderId, { kind, about, file: await aPicture(file) })
  }
}

test('access is added to a service another provider filed, and taken away again', async () => {
  const certificateNumber = aFilingOf('').subject.certificate.number
  const held = await it.registerElsewhere({ ...elsewhere, certificateNumber })
  const number = held.services[0]?.filingNumber ?? ''
  const order = await begin({ orderType: 'ADD_ACCESS' })
  await typeElsewhere(order.id, { service: number }, held.filingPassword)
  const done = await approved(order.id)
  expect((await look(reviewer, order.id)).filingPassword).toMatchObject({ state: 'right' })
  expect(done.published?.services).toMatchObject([{ number }])
  expect((await it.registered(elsewhere.name))?.services[0]?.access).toHaveLength(2)

  const [service] = (await registry()).filter(({ serviceNumber }) => serviceNumber === number)
  expect(service).toMatchObject({ accessHere: true })
  const again = await begin({ orderType: 'ADD_ACCESS' })
  await typeElsewhere(again.id, { service: number }, held.filingPassword)
  const { problem } = await submit(applicant, again.id)
  expect(problem.findings?.map(({ rule }) => rule)).toContain('national.access-not-here-yet')

  const leaving = await begin({ orderType: 'CANCEL_ACCESS', filedServiceId: service?.id })
  await type(leaving.id, (filing) => {
    filing.cancellation = { reason: 3, note: '' }
  })
  const reportedOne = await reported(leaving.id, 'atAdministration')
  expect(reportedOne.timeline.map(({ action }) => action)).toContain('acceptedWithoutSms')
  await it.decide('approve')
  await it.waitFor(applicant, leaving.id, 'approved')
  expect((await registry()).find(({ id }) => id === service?.id)).toMatchObject({ accessHere: false })
})

test('a service is added to a subject another provider filed; the password is kept as its hash alone', async () => {
  const held = await it.registered(elsewhere.name)
  const order = await begin({ orderType: 'ADD_SERVICE_ELSEWHERE' })
  await typeElsewhere(order.id, { subject: held?.subject.filingNumber ?? '' }, held?.filingPassword ?? '')
  const { answer } = await applicant.call(endpoints.getDraft, { params: { orderId: order.id } })
  expect(answer.filing.filed?.password).toMatch(/^[0-9a-f]{32}$/)
  expect((await look(reviewer, await openTo(reviewer, order.id))).filing.filed?.password).toBe('******')
  const done = await approved(order.id)
  expect(done.published?.services).toMatchObject([{ number: `${held?.subject.filingNumber}-2` }])
})

test('what is typed of a filing elsewhere has to agree with what is registered here', async () => {
  const held = await it.registered(elsewhere.name)
  const order = await begin({ orderType: 'ADD_SERVICE_ELSEWHERE' })
  await typeElsewhere(order.id, { subject: held?.subject.filingNumber ?? '' }, held?.filingPassword ?? '')
  await type(order.id, ({ subject }) => {
    subject.name = '北京另一家样例园艺有限公司'
  })
  const { problem } = await submit(applicant, order.id)
  expect(problem.findings?.map(({ rule }) => rule)).toContain('national.registered-subject-agrees')
  await act(applicant, order.id, 'abandon')
})

test('a subject is cancelled with its password, and all of it is gone', async () => {
  const { filingPassword = '' } = (await it.registered(subjectName())) ?? {}
  const [filed] = (await registry()).filter((service) => service.subjectName === subjectName())
  const order = await begin({ orderType: 'CANCEL_SUBJECT', filedSubjectId: filed?.subjectId })
  await type(order.id, (filing) => {
    filing.cancellation = { reason: 2, note: '' }
    if (filing.filed) filing.filed.password = filingPassword
  })
  await approved(order.id)
  expect((await registry()).filter((service) => service.subjectName === subjectName())).toEqual([])
})

test('a refusal comes back to its order with the opinion', async () => {
  const [filed] = (await registry()).filter(({ accessHere }) => accessHere)
  const order = await begin({ orderType: 'CHANGE_SERVICE', filedServiceId: filed?.id })
  await type(order.id, ({ services: [service] }) => {
    if (service) service.name = '禾苗新园艺'
  })
  await reported(order.id)
  await it.decide('refuse', '名称不妥')
  const refused = await it.waitFor(applicant, order.id, 'refused')
  expect(refused.returnReasons).toMatchObject([{ at: '', source: 'opinion', text: '名称不妥', code: 1002 }])
})

async function usesOf(id: string): Promise<number> {
  const { resources } = (await applicant.call(endpoints.listResources)).answer
  return resources.find((resource) => resource.id === id)?.used ?? 0
}
