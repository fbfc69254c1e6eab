import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints } from '@openbeian/contract'
import { emptyFiling, emptyService, type Filing } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { auditOf } from '../audit/test-audit.ts'
import { newAccessCode } from './access-code.ts'
import { findResourcesOf } from './find-resources.ts'
import { giveSampleResource } from './give-sample-resource.ts'
import { offerAccessCode } from './offer-access-code.ts'
import { recordUses, releaseUses } from './record-uses.ts'

let it: TestApp
beforeAll(async () => {
  it = await testApp()
})
afterAll(() => it.close())

const sold = (customerId = it.customer.id) => ({
  customerId,
  kind: 'instance' as const,
  name: '云主机 A',
  ips: [{ from: '203.0.113.5', to: '203.0.113.6' }],
  province: '110000',
  billing: 'prepaid' as const,
  purchasedOn: '2026-01-01',
  expiresOn: '2027-01-01',
  quota: 2,
})

test('what is sold to a customer is seen by that customer and the staff, nobody else', async () => {
  const customer = await it.anotherCustomer()
  const applicant = await it.as('applicant', { customerId: customer.id })
  const admin = await it.as('admin')
  const { status, answer } = await admin.call(endpoints.createResource, { body: sold(applicant.caller.customerId) })
  expect(status).toBe(200)
  expect(answer).toMatchObject({ name: '云主机 A', quota: 2, used: 0 })

  expect((await list(applicant)).map((it) => it.id)).toEqual([answer.id])
  expect(await list(admin)).toContainEqual(expect.objectContaining({ id: answer.id, customerName: '另一客户' }))
  expect(await list(await it.as('applicant'))).not.toContainEqual(expect.objectContaining({ id: answer.id }))
  const elsewhere = await it.as('admin', { providerId: (await it.anotherProvider()).id })
  expect(await list(elsewhere)).toEqual([])
})

test('the number of a person in the name of a machine is masked: the name lies readable', async () => {
  const admin = await it.as('admin')
  const name = '林先生 13800001234 的云主机 i-13800001234'
  const { answer } = await admin.call(endpoints.createResource, { body: { ...sold(), name } })
  expect(answer.name).toBe('林先生 138****1234 的云主机 i-13800001234')
})

test('a range is kept as addresses are written, of either version, and what is none is refused', async () => {
  const admin = await it.as('admin')
  const body = sold()
  const selling = (ips: { from: string; to: string }[]) =>
    admin.call(endpoints.createResource, { body: { ...body, ips } })
  const { answer } = await selling([{ from: '2408:4000:0:0::1', to: '２４０８:4000::F' }])
  expect(answer).toMatchObject({ ips: [{ from: '2408:4000::1', to: '2408:4000::f' }] })
  for (const wrong of [
    { from: '47.96.0.300', to: '47.96.0.300' },
    { from: '47.96.0.9', to: '47.96.0.1' },
    { from: '47.96.0.9', to: '2408:4000::9' },
  ]) {
    expect(await selling([wrong])).toMatchObject({ status: 422, problem: { code: 'resources.no-range' } })
  }
})

test('only staff who may sell record a sale, and only to a customer of their own', async () => {
  const applicant = await it.as('applicant')
  const body = sold(applicant.caller.customerId)
  expect((await applicant.call(endpoints.createResource, { body })).status).toBe(403)
  expect((await (await it.as('reviewer')).call(endpoints.createResource, { body })).status).toBe(403)
  const elsewhere = await it.as('admin', { providerId: (await it.anotherProvider()).id })
  expect(await elsewhere.call(endpoints.createResource, { body })).toMatchObject({
    status: 404,
    problem: { code: 'resources.not-found' },
  })
})

test('an access code is redeemed once, however it is typed', async () => {
  const accessCode = newAccessCode()
  await offerAccessCode(it.deps, it.provider.id, accessCode)
  const applicant = await it.as('applicant')
  const redeemed = await redeem(applicant, ` ${accessCode.toLowerCase().replaceAll('-', ' ')} `)
  expect(redeemed).toMatchObject({ status: 200, answer: { kind: 'access-code', quota: 1 } })
  expect(await list(applicant)).toContainEqual(expect.objectContaining({ id: redeemed.answer.id }))

  const another = await it.as('applicant', { customerId: (await it.anotherCustomer()).id })
  expect(await redeem(another, accessCode)).toMatchObject({ status: 404, problem: { code: 'resources.not-found' } })
})

test('of many who redeem the same number at once one gets it', async () => {
  const accessCode = newAccessCode()
  await offerAccessCode(it.deps, it.provider.id, accessCode)
  const applicants = await Promise.all(
    Array.from({ length: 5 }, async () => it.as('applicant', { customerId: (await it.anotherCustomer()).id })),
  )
  const answers = await Promise.all(applicants.map((applicant) => redeem(applicant, accessCode)))
  expect(answers.map((it) => it.status).sort()).toEqual([200, 404, 404, 404, 404])
})

test("another provider's access code is none", async () => {
  const accessCode = newAccessCode()
  await offerAccessCode(it.deps, (await it.anotherProvider()).id, accessCode)
  expect((await redeem(await it.as('applicant'), accessCode)).status).toBe(404)
})

test('an access code cannot be read from the database', async () => {
  const accessCode = newAccessCode()
  await offerAccessCode(it.deps, it.provider.id, accessCode)
  await redeem(await it.as('applicant'), accessCode)
  const rows = await it.deps.db.selectFrom('accessResources').selectAll().execute()
  const audit = await Promise.all(rows.map(({ id }) => auditOf(it.deps, `resource:${id}`)))
  expect(audit.flat().map(({ action }) => action)).toContain('resource.redeem')
  expect(JSON.stringify([rows, audit])).not.toContain(accessCode.slice(5, 14))
})

test('an order takes places, a second try of it takes no more, a withdrawal gives them back', async () => {
  const { customerId, resourceId, order } = await aMachineForTwo()
  const first = await order()
  await use(first, resourceId, 2)
  await use(first, resourceId, 2)
  expect(await usedOf(customerId, resourceId)).toBe(2)
  expect((await findResourcesOf(it.deps.db, customerId, first.id))[0]?.used).toBe(0)

  await expect(use(await order(), resourceId, 1)).rejects.toMatchObject({ code: 'resources.quota-used-up' })
  await it.deps.db.transaction().execute((tx) => releaseUses(tx, { ...first, orderType: 'FIRST', filedServiceIds: [] }))
  await use(await order(), resourceId, 1)
  expect(await usedOf(customerId, resourceId)).toBe(1)
})

test('who asks for the last place while another is taking it waits, and is told that it is gone', async () => {
  const { resourceId, order } = await aMachineForTwo()
  const [first, second] = [await order(), await order()]
  let refused: Promise<unknown> | undefined
  await it.deps.db.transaction().execute(async (tx) => {
    await recordUses(tx, first, hostedOn(resourceId, 2))
    refused = use(second, resourceId, 1).catch((error: unknown) => error)
    await sleep(200)
  })
  expect(await refused).toMatchObject({ code: 'resources.quota-used-up' })
})

test("another customer's machine cannot be used", async () => {
  const { resourceId } = await aMachineForTwo()
  const { order } = await aMachineForTwo()
  await expect(use(await order(), resourceId, 1)).rejects.toMatchObject({ code: 'resources.not-found' })
})

const list = async (who: TestCaller) => (await who.call(endpoints.listResources)).answer.resources
const redeem = (who: TestCaller, accessCode: string) => who.call(endpoints.redeemAccessCode, { body: { accessCode } })

async function usedOf(customerId: string, resourceId: string) {
  return (await findResourcesOf(it.deps.db, customerId)).find((it) => it.id === resourceId)?.used
}

async function aMachineForTwo() {
  const { db } = it.deps
  const { id: customerId } = await it.anotherCustomer()
  const applicant = await it.as('applicant', { customerId })
  const resourceId = await giveSampleResource({ ...it.deps, db }, { providerId: it.provider.id, customerId })
  await db.updateTable('accessResources').set({ quota: 2 }).where('id', '=', resourceId).execute()
  return { customerId, resourceId, order: () => anOrder(applicant) }
}

async function anOrder({ caller }: TestCaller): Promise<AnOrder> {
  return it.deps.db
    .insertInto('orders')
    .values({
      providerId: caller.providerId,
      customerId: caller.customerId ?? '',
      reference: crypto.randomUUID(),
      orderType: 'FIRST',
      state: 'draft',
      filingSealed: Buffer.from('-'),
      subjectNameSealed: Buffer.from('-'),
      createdBy: caller.accountId,
    })
    .returning(['id', 'customerId'])
    .executeTakeFirstOrThrow()
}

interface AnOrder {
  id: string
  customerId: string
}

const use = (order: AnOrder, resourceId: string, services: number): Promise<void> =>
  it.deps.db.transaction().execute((tx) => recordUses(tx, order, hostedOn(resourceId, services)))

function hostedOn(resourceId: string, services: number): Filing {
  const service = { ...emptyService('website'), access: [{ resourceId, modes: [], locations: [], ips: [] }] }
  return { ...emptyFiling(), services: Array.from({ length: services }, () => service) }
}
