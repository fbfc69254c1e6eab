import { endpoints, type ProviderSettings } from '@openbeian/contract'
import type { CompiledQuery, DatabaseConnection } from 'kysely'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { act, anEmptyDraft, aPicture, look, upload } from '../../desks/applying/test-orders.ts'
import { auditOf } from '../../records/audit/test-audit.ts'
import { giveSampleResource } from '../../records/resources/give-sample-resource.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { forgetMaterials } from './forget-materials.ts'
import { removeOrphanFiles } from './remove-orphan-files.job.ts'

const dayMs = 86_400_000
let app: TestApp
let applicant: TestCaller
let orderId: string
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  const customerId = (await app.anotherCustomer()).id
  applicant = await app.as('applicant', { customerId })
  orderId = (await anEmptyDraft(applicant)).id
  await set({})
  // what the test before has left
  await forgetMaterials(inDays(10_000))
  await removeOrphanFiles(inDays(10_002))
})

const set = (settings: ProviderSettings) =>
  app.deps.db
    .updateTable('providers')
    .set({ settings: sql`jsonb_build_object('signIn', settings -> 'signIn') || ${JSON.stringify(settings)}::jsonb` })
    .execute()
const put = async (order = orderId) => upload(applicant, order, { file: await aPicture() })
const room = async () => (await applicant.call(endpoints.getDraft, { params: { orderId } })).answer.storage
const papers = () =>
  app.deps.db.selectFrom('materials').selectAll().where('orderId', '=', orderId).orderBy('uploadedAt').execute()
const inDays = (days: number) => ({ ...app.deps, now: () => new Date(Date.now() + days * dayMs) })
const isThere = (fileId: string) =>
  app.deps.files.get(fileId).then(
    () => true,
    () => false,
  )

test('an order takes no more than it may, with what was replaced, and is told how much it has', async () => {
  const { sizeBytes } = (await put()).answer
  await set({ maxBytesOfOrder: 2 * sizeBytes })
  expect((await put()).status).toBe(200)
  const { status, problem } = await put()
  expect([status, problem.code]).toEqual([409, 'material.no-room'])
  expect(problem.details).toMatchObject({ of: 'order', used: 2 * sizeBytes, maxBytes: 2 * sizeBytes })
  expect((await room()).order).toEqual({ used: 2 * sizeBytes, maxBytes: 2 * sizeBytes })
  expect(await papers()).toHaveLength(2)
})

test('a customer takes no more than it may in all orders together; another customer does not count', async () => {
  const { sizeBytes } = (await put()).answer
  await put((await anEmptyDraft(applicant)).id)
  await set({ maxBytesOfCustomer: 2 * sizeBytes + 1 })
  const { problem } = await put()
  expect(problem).toMatchObject({ code: 'material.no-room', details: { of: 'customer', used: 2 * sizeBytes } })
  const other = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  const theirs = await anEmptyDraft(other)
  expect((await upload(other, theirs.id, { file: await aPicture() })).status).toBe(200)
})

test('who has neither bought nor filed anything here takes less, until there is a resource', async () => {
  const { sizeBytes } = (await put()).answer
  await set({ maxBytesOfNewCustomer: 2 * sizeBytes })
  await put()
  expect((await put()).problem).toMatchObject({ code: 'material.no-room', details: { of: 'customer' } })
  const whose = await app.deps.db
    .selectFrom('orders')
    .select(['providerId', 'customerId'])
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow()
  await giveSampleResource(app.deps, whose)
  expect((await put()).status).toBe(200)
})

test('a replaced paper goes when its time is over, the one that counts stays', async () => {
  await set({ keepReplacedDays: 30 })
  await put()
  await put()
  expect(await forgetMaterials(inDays(29))).toBe(0)
  expect(await forgetMaterials(inDays(31))).toBe(1)
  expect(await papers()).toMatchObject([{ replacedAt: null }])
  expect((await look(applicant, orderId)).materials).toHaveLength(1)
  expect((await room()).customer.used).toBe((await papers())[0]?.sizeBytes)
})

test('the papers of an order that was given up go some time later, and the audit says which', async () => {
  await set({ keepAbandonedDays: 10 })
  await put()
  await act(applicant, orderId, 'abandon')
  expect(await forgetMaterials(inDays(9))).toBe(0)
  const [paper] = await papers()
  expect(await forgetMaterials(inDays(11))).toBe(1)
  const note = (await auditOf(app.deps, `order:${orderId}`)).find((it) => it.action === 'material.forget')
  expect(note).toMatchObject({ role: 'system', before: { materials: [{ material: paper?.id, kind: 'id-front' }] } })
})

test('with 0 days nothing is ever removed', async () => {
  await set({ keepReplacedDays: 0, keepAbandonedDays: 0 })
  await put()
  await put()
  expect(await forgetMaterials(inDays(10_000))).toBe(0)
})

test('a file goes after its row, at the next cleaning', async () => {
  await put()
  await put()
  const [old, current] = await papers()
  await forgetMaterials(inDays(400))
  expect(await isThere(old?.fileId ?? '')).toBe(true)
  await removeOrphanFiles(inDays(402))
  expect(await isThere(old?.fileId ?? '')).toBe(false)
  expect(await isThere(current?.fileId ?? '')).toBe(true)
})

test('whoever dies on the way loses nothing and leaves nothing behind', async () => {
  await put()
  await put()
  const [old] = await papers()
  // dies before the commit: rows and files are as they were
  await expect(forgetMaterials({ ...inDays(400), db: dyingAtCommit(app) })).rejects.toThrow('killed')
  expect(await papers()).toHaveLength(2)
  expect(await isThere(old?.fileId ?? '')).toBe(true)
  // dies between file and announcement: the file is removed once more
  await forgetMaterials(inDays(400))
  const dying = {
    ...app.deps.files,
    remove: async (id: string) => {
      await app.deps.files.remove(id)
      throw new Error('killed')
    },
  }
  await expect(removeOrphanFiles({ ...inDays(402), files: dying })).rejects.toThrow('killed')
  expect(await removeOrphanFiles(inDays(402))).toBeGreaterThan(0)
  expect(await isThere(old?.fileId ?? '')).toBe(false)
  expect(await app.deps.db.selectFrom('pendingFiles').selectAll().execute()).toEqual([])
})

/** A database whose transactions do all their work and are then lost. */
function dyingAtCommit({ deps: { db } }: TestApp): TestApp['deps']['db'] {
  const dying = (held: DatabaseConnection): DatabaseConnection =>
    instead(held, 'executeQuery', (query: CompiledQuery) =>
      query.sql === 'commit' ? Promise.reject(new Error('killed')) : held.executeQuery(query),
    )
  const executor = db.getExecutor()
  const provideConnection = (use: (held: DatabaseConnection) => Promise<unknown>) =>
    executor.provideConnection((held) => use(dying(held)))
  return instead(db, 'getExecutor', () => instead(executor, 'provideConnection', provideConnection))
}

/** The same object but for one function. */
const instead = <Whole extends object>(whole: Whole, name: keyof Whole, does: unknown): Whole => {
  const bound = (value: unknown) => (typeof value === 'function' ? (value.bind(whole) as unknown) : value)
  return new Proxy(whole, { get: (it, asked) => (asked === name ? does : bound(Reflect.get(it, asked, it))) })
}
