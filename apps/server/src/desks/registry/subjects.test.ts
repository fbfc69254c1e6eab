import { endpoints } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../platform/deps.ts'
import { keepStillThere } from '../../records/registry/reconciliations.store.ts'
import { fileHere } from '../../records/registry/test-registry.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aFilingOf, anEmptyDraft, aResource, serverWithRules } from '../applying/test-orders.ts'

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let filing: Filing
let orderId: string
let filed: Awaited<ReturnType<typeof fileHere>>

beforeAll(async () => {
  app = await serverWithRules()
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  filing = aFilingOf(await aResource(app))
  orderId = (await anEmptyDraft(applicant)).id
  filed = await fileHere(app, filing, { orderId })
  await app.deps.db
    .updateTable('orders')
    .set({ filedSubjectId: filed.subjectId, state: 'approved' })
    .where('id', '=', orderId)
    .execute()
})
afterAll(() => app.close())

const listed = async (who: TestCaller, query: Record<string, string> = {}) =>
  (await who.call(endpoints.listFiledSubjects, { query })).answer.subjects

test('staff see every filing with whose it is, an applicant their own, strangers none', async () => {
  const one = { number: filed.number, subjectName: filing.subject.name, services: 1, isEmpty: false }
  expect(await listed(reviewer)).toMatchObject([{ ...one, customer: { id: app.customer.id } }])
  expect(await listed(applicant)).toMatchObject([one])
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  const other = await app.as('admin', { providerId: (await app.anotherProvider()).id })
  for (const who of [stranger, other]) {
    expect(await listed(who)).toEqual([])
    const { problem } = await who.call(endpoints.getFiledSubject, { params: { subjectId: filed.subjectId } })
    expect(problem.code).toBe('registry.not-filed')
  }
})

test('one filing tells what is filed, masked, and by which orders it came', async () => {
  const { answer } = await reviewer.call(endpoints.getFiledSubject, { params: { subjectId: filed.subjectId } })
  expect(answer.filing?.subject.name).toBe(filing.subject.name)
  expect(JSON.stringify(answer)).not.toContain(filing.subject.principal.mobile)
  expect(JSON.stringify(answer)).not.toContain(filing.subject.principal.certificate.number)
  expect(answer.orders).toMatchObject([{ id: orderId, state: 'approved' }])
  expect(answer.filedServices).toMatchObject([{ id: filed.serviceIds[0], accessHere: true }])
})

test('what has no access here any more is an empty shell, and what is cancelled is neither', async () => {
  const empty = await fileHere(app, aFilingOf(await aResource(app)), { orderId })
  const cancelled = await fileHere(app, aFilingOf(await aResource(app)), { orderId })
  const { db } = app.deps
  await db.updateTable('filedAccesses').set({ isOwn: false }).where('serviceId', 'in', empty.serviceIds).execute()
  await db.updateTable('filedSubjects').set({ cancelledAt: new Date() }).where('id', '=', cancelled.subjectId).execute()
  const numbers = async (state: string) => (await listed(reviewer, { state })).map(({ number }) => number).sort()
  expect(await numbers('empty')).toEqual([empty.number])
  expect(await numbers('cancelled')).toEqual([cancelled.number])
  expect(await numbers('filed')).toEqual([filed.number, empty.number].sort())
  expect((await numbers('all')).length).toBe(3)
})

test('the list is narrowed by whatever a text means, with the same filters', async () => {
  const found = async (text: string, body: object = {}, who = reviewer) =>
    (await who.call(endpoints.searchFiledSubjects, { body: { text, ...body } })).answer.subjects.map((it) => it.id)
  const domain = filing.services[0]?.domains[0]?.name ?? ''
  const { name, principal } = filing.subject
  expect(await found(filed.number)).toEqual([filed.subjectId])
  for (const text of [`https://www.${domain}/x`, name, name.slice(1, 4), principal.certificate.number])
    expect(await found(text, { state: 'all' })).toContain(filed.subjectId)
  expect(await found(filed.number, { state: 'cancelled' })).toEqual([])
  expect(await found('查无此名有限公司')).toEqual([])
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  expect(await found(filed.number, {}, stranger)).toEqual([])
})

test('what is cancelled and still held by its administration is told, and what differs there', async () => {
  const { db, now } = app.deps
  const gone = await fileHere(app, aFilingOf(await aResource(app)), { orderId })
  const stays = await fileHere(app, aFilingOf(await aResource(app)), { orderId })
  const regulatorIds = await db
    .selectFrom('filedSubjects')
    .select(['id', 'regulatorId'])
    .where('id', 'in', [gone.subjectId, stays.subjectId])
    .execute()
  const idOf = (id: string) => BigInt(regulatorIds.find((it) => it.id === id)?.regulatorId ?? '')
  await db
    .updateTable('filedSubjects')
    .set({ cancelledAt: new Date(now().getTime() - 1000) })
    .where('id', '=', gone.subjectId)
    .execute()
  const received = { providerId: app.provider.id, at: now(), isOf: async () => true }
  const sent = (id: string) => new Set([String(idOf(id))])
  const stuck = async () => (await listed(reviewer, { state: 'stuck' })).map(({ id }) => id)
  await inTransaction(app.deps, ({ db }) => keepStillThere(db, received, sent(stays.subjectId)))
  expect(await stuck()).toEqual([])
  await inTransaction(app.deps, ({ db }) => keepStillThere(db, received, sent(gone.subjectId)))
  expect(await stuck()).toEqual([gone.subjectId])
  expect((await listed(reviewer, { state: 'cancelled' })).find(({ id }) => id === gone.subjectId)).toMatchObject({
    stillThereAt: received.at.toISOString(),
  })
  await inTransaction(app.deps, ({ db }) => keepStillThere(db, received, new Set()))
  expect(await stuck()).toEqual([])
})

test('the order of the numbers goes on page after page', async () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const query = { state: 'all', order: 'number', limit: '1', ...(after && { after }) }
    const { answer } = await reviewer.call(endpoints.listFiledSubjects, { query })
    seen.push(...answer.subjects.map(({ number }) => number))
    after = answer.next
  } while (after)
  expect([seen.length, seen]).toEqual([5, seen.toSorted()])
})
