import { randomUUID } from 'node:crypto'
import { endpoints } from '@openbeian/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCustomerColumns } from '../../records/accounts/merge.store.ts'
import { auditOf } from '../../records/audit/test-audit.ts'
import { fileHere } from '../../records/registry/test-registry.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aFilingOf, anEmptyDraft, aPicture, aResource, look, serverWithRules, upload } from '../applying/test-orders.ts'

let it: TestApp
let admin: TestCaller
beforeAll(async () => {
  it = await serverWithRules()
  admin = await it.as('admin')
})
afterAll(() => it.close())

const reason = '同一公司注册了两次'
const add = async (name: string) => (await admin.call(endpoints.addCustomer, { body: { name } })).answer.id
const merge = (customerId: string, intoId: string, by = admin) =>
  by.call(endpoints.mergeCustomer, { params: { customerId }, body: { intoId, reason } })
const trial = (customerId: string, intoId: string) =>
  admin.call(endpoints.tryMerge, { params: { customerId }, body: { intoId } })
const setParent = (customerId: string, parentId: string) =>
  admin.call(endpoints.changeCustomer, { params: { customerId }, body: { parentId, reason } })

/** How many rows of each column name this customer. */
async function namedIn(customerId: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const { table, column } of await listCustomerColumns(it.deps.db)) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}
      where ${sql.ref(column)} = ${customerId}`.execute(it.deps.db)
    if (rows[0]?.count) found[`${table}.${column}`] = rows[0].count
  }
  return found
}

test('no column of the database that names a customer is out of reach of a merge', async () => {
  const { rows } = await sql<{ name: string }>`select c.table_name || '.' || c.column_name as name
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.udt_name = 'uuid'
      and c.column_name like '%customer_id' order by 1`.execute(it.deps.db)
  const moved = (await listCustomerColumns(it.deps.db)).map(({ table, column }) => `${table}.${column}`)
  expect(rows.length).toBeGreaterThan(7)
  expect(moved).toEqual(expect.arrayContaining(rows.map(({ name }) => name)))
})

test('all that a customer has comes over at once, and it is found under the other from then on', async () => {
  const [fromId, intoId] = [it.customer.id, await add('合并后的公司')]
  const applicant = await it.as('applicant')
  const filing = aFilingOf(await aResource(it))
  const { id: orderId } = await anEmptyDraft(applicant)
  await upload(applicant, orderId, { file: await aPicture() })
  await fileHere(it, filing, { orderId })
  for (const customerId of [fromId, intoId])
    await it.deps.db
      .insertInto('confirmedContacts')
      .values({ customerId, contactKey: Buffer.from('one'), confirmedAt: it.deps.now() })
      .execute()
  const before = await namedIn(fromId)
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['orders.customer_id', 'accounts.customer_id', 'customer_storage.customer_id']),
  )

  const tried = await trial(fromId, intoId)
  expect(tried.answer).toMatchObject({ obstacles: [], moved: expect.arrayContaining([{ what: 'orders', rows: 1 }]) })
  expect(await namedIn(fromId)).toEqual(before)

  expect((await merge(fromId, intoId)).answer).toEqual(tried.answer)
  expect(await namedIn(fromId)).toEqual({})
  expect(await look(applicant, orderId)).toMatchObject({ customerName: '合并后的公司', editable: true })
  const { answer } = await admin.call(endpoints.listCustomers, { query: { search: it.customer.name } })
  expect(answer.customers.map(({ id }) => id)).toEqual([intoId])
  expect(await auditOf(it.deps, `customer:${intoId}`)).toContainEqual(
    expect.objectContaining({ action: 'customer.merge', reason }),
  )
  expect((await merge(fromId, intoId)).problem.code).toBe('customers.unknown')
})

test('looks at what was a customer’s before are told to the other afterwards', async () => {
  const [fromId, intoId] = [await add('被看过的公司'), await add('合并者')]
  const { id: orderId } = await anEmptyDraft(await it.as('applicant', { customerId: fromId }))
  await it.deps.db.updateTable('orders').set({ rulePackVersion: '2026.1' }).where('id', '=', orderId).execute()
  await look(await it.as('reviewer'), orderId)
  await merge(fromId, intoId)
  const { answer } = await (await it.as('applicant', { customerId: intoId })).call(endpoints.listDataLooks)
  expect(answer.looks).not.toEqual([])
})

test('what stands in the way is told, and nothing is changed', async () => {
  const [parent, child, other] = [await add('母公司'), await add('子公司'), await add('别的公司')]
  await setParent(child, parent)
  for (const [from, into] of [
    [parent, other],
    [child, other],
  ] as const) {
    expect((await trial(from, into)).answer).toMatchObject({ moved: [], obstacles: ['group'] })
    const refused = await merge(from, into)
    expect([refused.status, refused.problem.code]).toEqual([409, 'customers.merge-refused'])
  }
  expect((await merge(child, parent)).status).toBe(200)
})

test('a mandate between the two is ended first; what is over stays on record, and what was prepared under it is the own', async () => {
  const [giver, holder] = [await add('委托方'), await add('代办方')]
  await it.as('applicant', { customerId: holder, actsForGroup: true })
  const { db } = it.deps
  const { id: orderId } = await anEmptyDraft(await it.as('applicant', { customerId: giver }))
  await db.updateTable('orders').set({ agentCustomerId: holder }).where('id', '=', orderId).execute()
  const given = { id: randomUUID(), providerId: it.provider.id, customerId: giver, agentCustomerId: holder }
  const [account] = await db.selectFrom('accounts').select('id').where('customerId', '=', holder).execute()
  await db
    .insertInto('mandates')
    .values({
      ...given,
      orderTypes: ['FIRST'],
      validFrom: '2020-01-01',
      validUntil: '2999-12-31',
      state: 'confirmed',
      givenBy: account?.id ?? '',
      givenAt: it.deps.now(),
    })
    .execute()
  for (const [from, into] of [
    [giver, holder],
    [holder, giver],
  ] as const)
    expect((await trial(from, into)).answer).toMatchObject({ moved: [], obstacles: ['mandate'] })

  await db.updateTable('mandates').set({ validUntil: '2020-12-31' }).where('id', '=', given.id).execute()
  expect((await merge(holder, giver)).status).toBe(200)
  const mandate = await db.selectFrom('mandates').selectAll().where('id', '=', given.id).executeTakeFirst()
  expect(mandate).toMatchObject({ state: 'lapsed', customerId: giver, agentCustomerId: giver })
  const order = await db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirst()
  expect(order).toMatchObject({ customerId: giver, agentCustomerId: null })
  const came = await db
    .selectFrom('accounts')
    .select('actsForGroup')
    .where('id', '=', account?.id ?? '')
    .execute()
  expect(came).toEqual([{ actsForGroup: false }])
})

test('only administrators merge, two customers of their own, and never one with itself', async () => {
  const [one, two] = [await add('一'), await add('二')]
  expect((await merge(one, two, await it.as('supervisor'))).status).toBe(403)
  const elsewhere = await it.as('admin', { providerId: (await it.anotherProvider()).id })
  expect((await merge(one, two, elsewhere)).problem.code).toBe('customers.unknown')
  expect((await merge(one, one)).problem.code).toBe('customers.unknown')
})
