import { randomUUID } from 'node:crypto'
import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCompleteDraft } from '../../desks/applying/test-orders.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { insertNotice, type Notice } from './notices.store.ts'

let app: TestApp
let applicant: TestCaller
beforeAll(async () => {
  app = await testApp()
  applicant = await app.as('applicant')
})
afterAll(() => app.close())

const at = new Date('2026-11-20T02:00:00.000Z')
const noticeTo = (customerId: string | undefined, more: Partial<Notice> = {}) =>
  insertNotice(app.deps.db, {
    providerId: app.provider.id,
    ...(customerId && { customerId }),
    kind: 'sms-reminder',
    about: `order:${randomUUID()}`,
    text: '短信核验即将到期',
    at,
    ...more,
  })

const listed = async (who: TestCaller, query: object = {}) =>
  (await who.call(endpoints.listNotices, { query: { ...query } })).answer

test('notices are read page by page, each once, also those of one moment', async () => {
  for (let n = 0; n < 7; n += 1) await noticeTo(app.customer.id, { text: `提醒 ${n}`, at: n < 5 ? at : new Date() })
  const texts: string[] = []
  let page = await listed(applicant, { limit: 3 })
  for (;;) {
    texts.push(...page.notices.map((it) => it.text))
    if (!page.more) break
    page = await listed(applicant, { limit: 3, before: page.notices.at(-1)?.id })
  }
  expect(texts).toHaveLength(7)
  expect(texts.toSorted()).toEqual(Array.from({ length: 7 }, (_, n) => `提醒 ${n}`))
  expect(texts.slice(2).toSorted()).toEqual(Array.from({ length: 5 }, (_, n) => `提醒 ${n}`))
})

test('a notice about an order leads to it', async () => {
  const { id, reference } = await aCompleteDraft(app, applicant)
  await noticeTo(app.customer.id, { about: `order:${id}`, at: new Date() })
  expect((await listed(applicant)).notices[0]?.order).toEqual({ id, reference })
})

test('nobody reads what is for another customer, another provider or the staff, nor by its place in the list', async () => {
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  const foreign = await app.anotherProvider()
  await noticeTo(undefined, { kind: 'registry-differs', about: '京ICP备1号', text: '只给员工' })
  await noticeTo(stranger.caller.customerId, { text: '只给另一客户' })
  await noticeTo(undefined, { providerId: foreign.id, text: '只给另一接入商' })

  const own = await listed(applicant)
  expect(own.notices.every((it) => !it.text.startsWith('只给'))).toBe(true)
  expect((await listed(stranger)).notices.map((it) => it.text)).toEqual(['只给另一客户'])
  expect((await listed(await app.as('reviewer'))).notices.map((it) => it.text)).toEqual(['只给员工'])
  const foreignStaff = await app.as('admin', { providerId: foreign.id })
  expect((await listed(foreignStaff)).notices.map((it) => it.text)).toEqual(['只给另一接入商'])
  const before = own.notices[0]?.id
  expect((await listed(stranger, { before })).notices.every((it) => it.text === '只给另一客户')).toBe(true)
  expect((await app.anyone.call(endpoints.listNotices)).status).toBe(401)
})
