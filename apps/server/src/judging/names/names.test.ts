import { endpoints } from '@openbeian/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serverWithRules } from '../../desks/applying/test-orders.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'

let app: TestApp
let applicant: TestCaller

const asked = {
  name: '12345',
  kind: 'website' as const,
  nature: 'enterprise' as const,
  sponsor: '杭州青禾软件有限公司',
  province: '330000',
  remark: '',
  otherNames: [],
}
const check = (question: Partial<typeof asked>, who = applicant) =>
  who.call(endpoints.checkServiceName, { body: { ...asked, ...question } })

beforeAll(async () => {
  app = await serverWithRules()
  applicant = await app.as('applicant')
})
afterAll(() => app.close())

let numbers = 0

/** A customer of the provider has filed a service of this name. */
async function filed(name: string, customerId: string): Promise<void> {
  numbers += 1
  const { answer } = await (await app.as('applicant', { customerId })).call(endpoints.createOrder, {
    body: { orderType: 'FIRST' },
  })
  const subject = {
    providerId: app.provider.id,
    customerId,
    orderId: answer.id,
    number: `浙ICP备202600000${numbers}号`,
    nameSealed: Buffer.alloc(0),
    province: '330000',
    snapshotSealed: Buffer.alloc(0),
    publishedAt: new Date(),
  }
  const { db } = app.deps
  const { id } = await db
    .insertInto('filedSubjects')
    .values({ ...subject, regulatorId: String(numbers), ispId: String(numbers) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('filedServices')
    .values({ subjectId: id, regulatorId: String(numbers), number: `${subject.number}-1`, name, kind: 'website' })
    .execute()
}

test('a name is answered with its reasons and three that pass; what nobody knows is said', async () => {
  const { status, answer } = await check({})
  expect(status).toBe(200)
  expect(answer.reasons.map(({ rule }) => rule)).toContain('national.service-name-digits')
  expect(answer.unknown).toContain('national.service-name-of-other')
  expect(answer.suggestions).toHaveLength(3)
  for (const name of answer.suggestions) expect((await check({ name })).answer.reasons).toEqual([])
})

test('what another sponsor has filed is a reason, and is not suggested', async () => {
  const { answer } = await check({})
  const [first = ''] = answer.suggestions
  const other = await app.anotherCustomer()
  await filed(first, other.id)
  expect((await check({ name: first })).answer.reasons.map(({ rule }) => rule)).toEqual([
    'national.service-name-of-other',
  ])
  const again = await check({})
  expect(again.answer.suggestions).toHaveLength(3)
  expect(again.answer.suggestions).not.toContain(first)
})

test('one’s own name is no conflict, nor one of another province', async () => {
  await filed('青禾自己的名字', app.customer.id)
  expect((await check({ name: '青禾自己的名字' })).answer.reasons).toEqual([])
  const other = await app.anotherCustomer()
  await filed('青禾外省的名字', other.id)
  expect((await check({ name: '青禾外省的名字', province: '320000' })).answer.reasons).toEqual([])
})

test('nobody asks without a session, and nobody asks without end', async () => {
  expect((await app.anyone.call(endpoints.checkServiceName, { body: asked })).status).toBe(401)
  await app.deps.db
    .updateTable('providers')
    .set({ settings: sql`settings || '{"budgets":{"names.account":{"minute":3}}}'::jsonb` })
    .execute()
  await app.deps.db.deleteFrom('budgetUses').execute()
  const statuses = [await check({}), await check({}), await check({}), await check({})].map(({ status }) => status)
  expect(statuses).toEqual([200, 200, 200, 429])
})
