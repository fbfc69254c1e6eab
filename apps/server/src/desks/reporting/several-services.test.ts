import { endpoints, type OrderView } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestCaller } from '../../test-app.ts'
import { aCompleteDraft, act, aFilingOf, aPicture, aResource, save, submit, upload } from '../applying/test-orders.ts'
import { serverAtSimulator } from './test-simulator.ts'

let it: Awaited<ReturnType<typeof serverAtSimulator>>
let applicant: TestCaller
let reviewer: TestCaller
let resourceIds: [string, string]

beforeAll(async () => {
  it = await serverAtSimulator()
  applicant = await it.as('applicant')
  reviewer = await it.as('reviewer')
  resourceIds = [await aResource(it), await aResource(it)]
}, 60_000)
afterAll(() => it.close())

/** The sample with a second website of the same people, hosted on two machines. */
function twoWebsites(domains: [string, string]): Filing {
  const filing = aFilingOf(resourceIds[0])
  const [first] = filing.services
  if (!first) throw new Error('The sample has a service.')
  const [access] = first.access
  const [one, other] = domains.map((name, index) => ({
    ...structuredClone(first),
    name: ['青禾种植园', '青禾园艺课堂'][index] ?? '',
    homeUrl: `www.${name}`,
    domains: first.domains.map((it) => ({ ...it, name })),
  }))
  if (!one || !other || !access) throw new Error('The sample has an access.')
  other.access = [access, { ...structuredClone(access), resourceId: resourceIds[1] }]
  return { ...filing, services: [one, other] }
}

async function handedIn(domains: [string, string]): Promise<OrderView> {
  const { id, version } = await aCompleteDraft(it, applicant)
  await save(applicant, { id, version }, twoWebsites(domains))
  const file = await aPicture('enterprise-domain-certificate.jpg')
  await upload(applicant, id, { kind: 'domain-certificate', about: 'services.1', file })
  const handed = await submit(applicant, id)
  if (handed.status !== 200) throw new Error(JSON.stringify(handed.problem.findings ?? handed.problem))
  await act(reviewer, id, 'confirmIdentity', { note: '已与客户核对' })
  const passed = await act(await it.as('supervisor'), id, 'pass')
  if (passed.status !== 200) throw new Error(JSON.stringify(passed.problem))
  return it.waitFor(reviewer, id, 'smsPending')
}

test('two websites of one order each get a number, and both accesses of the second are reported', async () => {
  const { id, filing } = await handedIn(['qingheyi.cn', 'qingheer.cn'])
  await it.decide('approve')
  const { published, notFiled } = await it.waitFor(applicant, id, 'approved')
  const number = published?.subjectNumber
  expect(published?.services.map(({ name, number: of }) => [name, of])).toEqual([
    ['青禾种植园', `${number}-1`],
    ['青禾园艺课堂', `${number}-2`],
  ])
  expect(notFiled).toBeUndefined()
  const { services = [] } = (await it.registered(filing.subject.name)) ?? {}
  expect(services.map(({ access }) => access.length)).toEqual([1, 2])
})

test('where one of two is refused, it is told what is filed and what not, and what is left goes on alone', async () => {
  const { id } = await handedIn(['qinghesan.cn', 'qinghesi.cn'])
  await it.decide('approve', '第一个网站的名称不符合要求', { refused: [0] })
  await it.waitFor(applicant, id, 'refused')
  const order = await waitForNumbers(id)
  expect(order.published?.services.map(({ name }) => name)).toEqual(['青禾园艺课堂'])
  expect(order.notFiled).toEqual([{ at: 'services.0', name: '青禾种植园' }])
  expect(order.returnReasons.map(({ at, text }) => [at, text])).toEqual([['services.0', '第一个网站的名称不符合要求']])
  // the part that is filed is not handed in once more
  expect(order.allowedActions).not.toContain('reopen')

  const body = { orderType: 'ADD_SERVICE_HERE' as const, restOf: id }
  const rest = await applicant.call(endpoints.createOrder, { body })
  expect(rest.answer).toMatchObject({ orderType: 'ADD_SERVICE_HERE', state: 'draft' })
  expect(rest.answer.filing.services.map(({ name }) => name)).toEqual(['青禾种植园'])
  expect((await it.waitFor(applicant, id, 'abandoned')).timeline.at(-1)?.note).toBe(rest.answer.reference)
  const uses = await it.deps.db.selectFrom('resourceUses').select('serviceIndex').where('orderId', '=', id).execute()
  expect(new Set(uses.map(({ serviceIndex }) => serviceIndex))).toEqual(new Set([1]))
}, 30_000)

test('of an order that was filed as a whole nothing is left to begin', async () => {
  const { answer } = await applicant.call(endpoints.listOrders, { query: { state: 'approved' } })
  const body = { orderType: 'ADD_SERVICE_HERE' as const, restOf: answer.orders[0]?.id }
  expect(await applicant.call(endpoints.createOrder, { body })).toMatchObject({
    status: 409,
    problem: { code: 'order.nothing-left' },
  })
})

/** The numbers of the others come in a file of their own. */
async function waitForNumbers(orderId: string): Promise<OrderView> {
  let order = await it.waitFor(applicant, orderId, 'refused')
  while (!order.published) order = await it.waitFor(applicant, orderId, 'refused')
  return order
}
