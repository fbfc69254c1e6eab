import { type Endpoint, endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newcomer, signUpByLink } from '../../desks/accounts/test-sign-up.ts'
import { anEmptyDraft } from '../../desks/applying/test-orders.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { sealedAudit } from './sealed-audit.ts'
import { writeAudit } from './write-audit.ts'

let it: TestApp
let now = new Date('2026-03-02T02:00:00Z')
let applicant: TestCaller
let reviewer: TestCaller
let orderId: string
beforeAll(async () => {
  it = await testApp({ now: () => now, settings: { budgets: {} } })
  applicant = await it.as('applicant')
  reviewer = await it.as('reviewer')
  orderId = (await anEmptyDraft(applicant)).id
  // handed in once: staff may look at it
  await it.deps.db.updateTable('orders').set({ rulePackVersion: '2026.1' }).where('id', '=', orderId).execute()
})
afterAll(() => it.close())

const looks = () => it.deps.db.selectFrom('audit').selectAll().where('saw', 'is not', null).orderBy('id').execute()
async function refusals(action: string) {
  const rows = await it.deps.db.selectFrom('audit').selectAll().where('action', '=', action).orderBy('id').execute()
  return rows.map((row) => ({ ...row, ...sealedAudit.open(it.deps.cipher, row, row.saidSealed) }))
}

test('a look of staff is written before it is answered: at what, of whom, by whom, from where', async () => {
  await reviewer.call(endpoints.getOrder, { params: { orderId } })
  expect((await looks()).at(-1)).toMatchObject({
    action: 'data.read',
    about: `order:${orderId}`,
    accountId: reviewer.caller.accountId,
    ip: '127.0.0.1',
    asked: 'GET /api/orders/:orderId',
    saw: ['filing'],
    orders: [orderId],
    customers: [it.customer.id],
  })
})

test('a list is one entry, with all whom it showed', async () => {
  const other = await it.as('applicant', { customerId: (await it.anotherCustomer()).id })
  const { id } = await anEmptyDraft(other)
  const before = (await looks()).length
  await reviewer.call(endpoints.listOrders)
  const written = (await looks()).slice(before)
  expect(written).toMatchObject([{ action: 'data.list', about: 'data', saw: ['names'] }])
  expect(written[0]?.orders?.toSorted()).toEqual([id, orderId].toSorted())
  expect(written[0]?.customers?.toSorted()).toEqual([it.customer.id, other.caller.customerId].toSorted())
})

test('who reads what is their own leaves no entry', async () => {
  const before = (await looks()).length
  await applicant.call(endpoints.getOrder, { params: { orderId } })
  await applicant.call(endpoints.getDraft, { params: { orderId } })
  await applicant.call(endpoints.listOrders)
  expect(await looks()).toHaveLength(before)
})

test('the audit itself is looked at, too', async () => {
  const auditor = await it.as('auditor')
  await auditor.call(endpoints.listAudit)
  expect((await looks()).at(-1)).toMatchObject({ action: 'data.list', asked: 'GET /api/audit', saw: ['records'] })
})

test('what cannot be written down is not answered', async () => {
  const { looked } = it.app.watch
  it.app.watch.looked = async () => {
    throw new Error('no room')
  }
  const { status, answer } = await reviewer.call(endpoints.getOrder, { params: { orderId } })
  it.app.watch.looked = looked
  expect([status, answer]).toMatchObject([500, { code: 'http.failed' }])
})

const answersOfPersons = Object.entries<Endpoint>(endpoints).filter(
  ([, { personal }]) => personal !== 'none' && !['caller', 'link'].includes(personal.of) && !('writtenAs' in personal),
)

test.each(answersOfPersons)('%s: one answer to staff is one entry', async (_, endpoint) => {
  const before = (await looks()).length
  const answer = { ...anyAnswer, id: orderId }
  await it.app.watch.looked({ caller: reviewer.caller, endpoint, params: { orderId }, answer })
  expect((await looks()).slice(before)).toHaveLength(1)
})

/** Lists of nothing, whatever they are called. */
const none = Object.assign([] as unknown[], { hits: [] as unknown[] })
const anyAnswer = {
  ...{ orders: none, otherWays: none, resources: none, services: none, tasks: none, messages: none, files: none },
  ...{ changed: none, otherFindings: none, unforeseen: none, results: none, file: { orders: none, tasks: none } },
  ...{ subjects: none, customer: { id: '11111111-1111-4111-8111-111111111111' } },
  ...{ customers: none, filings: none, judged: none, refused: none, mandates: none },
}

test('what a role may not, and what is somebody else’s, is written', async () => {
  const stranger = await it.as('applicant', { customerId: (await it.anotherCustomer()).id })
  await stranger.call(endpoints.getOrder, { params: { orderId } })
  await stranger.call(endpoints.listAudit)
  const ofStranger = (await refusals('access.refuse')).filter((row) => row.accountId === stranger.caller.accountId)
  expect(ofStranger).toMatchObject([
    { about: `order:${orderId}`, asked: 'GET /api/orders/:orderId', after: { code: 'order.not-found' }, times: 1 },
    { about: 'access', asked: 'GET /api/audit', after: { code: 'http.not-allowed' }, times: 1 },
  ])
})

test('a session that is none is written; a visitor who never signed in is not', async () => {
  const before = (await refusals('access.refuse')).length
  await it.app.inject({ url: '/api/session' })
  await it.app.inject({ url: '/api/session', headers: { cookie: `openbeian_session=${'A'.repeat(43)}` } })
  expect((await refusals('access.refuse')).slice(before)).toMatchObject([
    { accountId: null, providerId: it.provider.id, ip: '127.0.0.1', after: { code: 'http.sign-in-needed' } },
  ])
})

test('tries against an account that is there, one that is not and one that is closed are written, once a minute with how often', async () => {
  const login = 'tried@example.cn'
  await signUpByLink(it, newcomer(login))
  const guess = (name: string) =>
    it.anyone.call(endpoints.signIn, { body: { login: name, password: 'not the password' } })
  for (let tries = 0; tries < 13; tries++) await guess(login)
  await guess('nobody@example.cn')
  now = new Date(now.getTime() + 60_000)
  await guess('nobody@example.cn')
  const written = (await refusals('session.refuse')).map(({ about, after, times }) => [
    about === 'account:unknown' ? 'unknown' : 'known',
    after?.code,
    times,
  ])
  expect(written).toEqual([
    ['known', 'accounts.wrong-credentials', 1],
    ['known', 'budgets.used-up', 1],
    ['unknown', 'accounts.wrong-credentials', 1],
    ['known', 'accounts.wrong-credentials', 9],
    ['known', 'budgets.used-up', 2],
    ['unknown', 'accounts.wrong-credentials', 1],
  ])
})

test('a customer sees who looked at theirs, when, at what and why, and nobody else’s; lists when they ask for them', async () => {
  const supervisor = await it.as('supervisor')
  await supervisor.call(endpoints.getOrder, { params: { orderId } })
  await writeAudit(it.deps, {
    caller: supervisor.caller,
    action: 'order.reveal',
    about: `order:${orderId}`,
    reason: '与本人核对',
  })
  const { answer } = await applicant.call(endpoints.listDataLooks)
  const order = { id: orderId, reference: expect.any(String) }
  expect(answer.looks.slice(0, 2)).toMatchObject([
    { byName: supervisor.caller.name, role: 'supervisor', saw: ['numbers'], reason: '与本人核对', orders: [order] },
    { byName: supervisor.caller.name, saw: ['filing'], orders: [order], inList: false, byLink: false },
  ])
  expect(answer.looks.every(({ inList }) => !inList)).toBe(true)
  const { answer: withLists } = await applicant.call(endpoints.listDataLooks, { query: { lists: 'shown' } })
  const inList = withLists.looks.filter((look) => look.inList)
  expect(inList.length).toBeGreaterThan(0)
  // of a list, those of others stay out
  expect(inList.every(({ orders }) => orders.every(({ id }) => id === orderId))).toBe(true)

  const stranger = await it.as('applicant', { customerId: (await it.anotherCustomer()).id })
  expect((await stranger.call(endpoints.listDataLooks)).answer).toEqual({ looks: [], more: false })
  for (const role of ['reviewer', 'auditor'] as const)
    expect((await (await it.as(role)).call(endpoints.listDataLooks)).status).toBe(403)
})

test('pages follow each other without a gap, and kinds are told apart', async () => {
  const auditor = await it.as('auditor')
  const ids: string[] = []
  let before: string | undefined
  for (let more = true; more; ) {
    const { answer } = await auditor.call(endpoints.listAudit, {
      query: { kind: 'refusals', limit: 3, ...(before && { before }) },
    })
    ids.push(...answer.entries.map(({ id }) => id))
    before = ids.at(-1)
    more = answer.more
  }
  const { answer: all } = await auditor.call(endpoints.listAudit, { query: { kind: 'refusals', limit: 500 } })
  expect(ids).toEqual(all.entries.map(({ id }) => id))
  expect(new Set(all.entries.map(({ action }) => action))).toEqual(new Set(['session.refuse', 'access.refuse']))
  const { answer: changes } = await auditor.call(endpoints.listAudit, { query: { kind: 'changes' } })
  expect(changes.entries.map(({ action }) => action)).not.toContain('data.read')
})
