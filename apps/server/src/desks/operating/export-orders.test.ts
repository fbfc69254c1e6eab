import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aCompleteDraft, aFilingOf, aResource, serverWithRules, submit } from '../applying/test-orders.ts'
import { exportOrders } from './export-orders.ts'

let app: TestApp
let applicant: TestCaller
let orderId: string
let mobile: string
beforeAll(async () => {
  app = await serverWithRules()
  applicant = await app.as('applicant')
  const filing = aFilingOf(await aResource(app))
  mobile = filing.subject.principal.mobile
  orderId = (await aCompleteDraft(app, applicant, filing)).id
  await submit(applicant, orderId)
  await aCompleteDraft(app, applicant)
})
afterAll(() => app.close())

const exported = (reason?: string) => exportOrders(app.deps, { providerId: app.provider.id, maxOrders: 10, reason })
const logged = async () => {
  const { answer } = await (await app.as('auditor')).call(endpoints.listAudit, {})
  return answer.entries.filter(({ action }) => action === 'orders.export')
}

test('past orders are handed out masked, with the places that are, and it is written down', async () => {
  const orders = await exported()
  expect(orders).toMatchObject([{ id: orderId, orderType: 'FIRST', told: { submittedOn: expect.any(String) } }])
  const [order] = orders
  expect(order).toMatchObject({ masked: expect.arrayContaining(['subject.principal.mobile']) })
  expect(JSON.stringify(orders)).not.toContain(mobile)
  const { facts } = JSON.parse(JSON.stringify(order)) as { facts: { calendar: { holidays: string[] } } }
  expect(facts.calendar.holidays.length).toBeGreaterThan(0)
  expect(facts).not.toHaveProperty('readOnMaterials')
  expect(await logged()).toHaveLength(1)
})

test('whole orders need a reason, which the log keeps and the customer reads', async () => {
  const orders = await exported('与管局联调新接口')
  expect(JSON.stringify(orders)).toContain(mobile)
  expect((await logged())[0]).toMatchObject({ reason: '与管局联调新接口', byName: 'system' })
  const { answer } = await applicant.call(endpoints.listDataLooks, {})
  expect(JSON.stringify(answer)).toContain('与管局联调新接口')
})

test('another provider has none of them', async () => {
  const { id: providerId } = await app.anotherProvider()
  expect(await exportOrders(app.deps, { providerId, maxOrders: 10 })).toEqual([])
})
