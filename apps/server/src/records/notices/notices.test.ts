import { randomUUID } from 'node:crypto'
import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCompleteDraft } from '../../desks/applying/test-orders.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { insertNotice } from './notices.store.ts'

let app: TestApp
let applicant: TestCaller
beforeAll(async () => {
  app = await testApp()
  applicant = await app.as('applicant')
})
afterAll(() => app.close())

const at = new Date('2026-11-20T02:00:00.000Z')
/** A notice known again by its hours. */
const noticeTo = (
  customerId: string | undefined,
  { hoursLeft = 4, ...more }: { hoursLeft?: number; about?: string; at?: Date; providerId?: string } = {},
) =>
  insertNotice(app.deps, {
    providerId: app.provider.id,
    ...(customerId && { customerId }),
    kind: 'sms-reminder',
    details: { hoursLeft },
    about: `order:${randomUUID()}`,
    at,
    ...more,
  })

const listed = async (who: TestCaller, query: object = {}) =>
  (await who.call(endpoints.listNotices, { query: { ...query } })).answer

const hoursIn = ({ notices }: Awaited<ReturnType<typeof listed>>) =>
  notices.map((it) => it.kind === 'sms-reminder' && 'hoursLeft' in it.details && it.details.hoursLeft)

test('notices are read page by page, each once, also those of one moment', async () => {
  for (let n = 0; n < 7; n += 1) await noticeTo(app.customer.id, { hoursLeft: n, at: n < 5 ? at : new Date() })
  const read: unknown[] = []
  let page = await listed(applicant, { limit: 3 })
  for (;;) {
    read.push(...hoursIn(page))
    if (!page.more) break
    page = await listed(applicant, { limit: 3, before: page.notices.at(-1)?.id })
  }
  expect(read).toHaveLength(7)
  expect(read.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(read.slice(2).toSorted()).toEqual([0, 1, 2, 3, 4])
})

test('a notice about an order leads to it', async () => {
  const { id, reference } = await aCompleteDraft(app, applicant)
  await noticeTo(app.customer.id, { about: `order:${id}`, at: new Date() })
  expect((await listed(applicant)).notices[0]?.order).toEqual({ id, reference })
})

test('nobody reads what is for another customer, another provider or the staff, nor by its place in the list', async () => {
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  const foreign = await app.anotherProvider()
  const [forStaff, forStranger, forForeign] = [101, 102, 103]
  await noticeTo(undefined, { hoursLeft: forStaff })
  await noticeTo(stranger.caller.customerId, { hoursLeft: forStranger })
  await noticeTo(undefined, { providerId: foreign.id, hoursLeft: forForeign })

  const own = await listed(applicant)
  expect(hoursIn(own).every((it) => Number(it) < forStaff)).toBe(true)
  expect(hoursIn(await listed(stranger))).toEqual([forStranger])
  expect(hoursIn(await listed(await app.as('reviewer')))).toEqual([forStaff])
  const foreignStaff = await app.as('admin', { providerId: foreign.id })
  expect(hoursIn(await listed(foreignStaff))).toEqual([forForeign])
  const before = own.notices[0]?.id
  expect(hoursIn(await listed(stranger, { before })).every((it) => it === forStranger)).toBe(true)
  expect((await app.anyone.call(endpoints.listNotices)).status).toBe(401)
})
