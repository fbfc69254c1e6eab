import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints, type ResourceChange } from '@openbeian/contract'
import { addDays, emptyFiling, emptyService, type Filing, shanghaiDay } from '@openbeian/filing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aFilingOf } from '../../desks/applying/test-orders.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { auditOf } from '../audit/test-audit.ts'
import { fileHere } from '../registry/test-registry.ts'
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

describe('what was sold is changed, renewed, moved and ended', () => {
  test('a machine ends after whoever decides was told who loses access; they are told, and nothing is filed on it', async () => {
    const { admin, applicant, machine, number } = await aMachineWithAFiling()
    const { answer } = await admin.call(endpoints.getResource, { params: { resourceId: machine } })
    expect(answer.consequences).toMatchObject({ serviceCount: 1, shellCount: 1, subjectShellCount: 1 })
    expect(answer.consequences.services).toMatchObject([{ fate: 'empty-shell' }])
    const end = (told: number) => change(admin, machine, { change: 'end', reason: '客户已退订此机器', told })
    expect(await end(0)).toMatchObject({ status: 409, problem: { code: 'resources.consequences-changed' } })
    expect(await end(1)).toMatchObject({ status: 200, answer: { endedAt: expect.any(String) } })
    expect(await list(applicant)).toEqual([])
    expect(await findResourcesOf(it.deps.db, applicant.caller.customerId ?? '')).toEqual([])
    const told = { kind: 'resource-ended', details: { count: 1, numbers: [number] } }
    for (const who of [applicant, admin])
      expect((await who.call(endpoints.listNotices)).answer.notices[0]).toMatchObject(told)
    expect(await end(1)).toMatchObject({ status: 409, problem: { code: 'resources.has-ended' } })
    const ended = await admin.call(endpoints.listResources, { query: { ended: 'yes' } })
    expect(ended.answer.resources.map(({ id }) => id)).toContain(machine)
  })

  test('a change, a renewal and a move are kept, and what cannot be is said', async () => {
    const admin = await it.as('admin')
    const applicant = await it.as('applicant', { customerId: (await it.anotherCustomer()).id })
    const { answer } = await admin.call(endpoints.createResource, { body: sold(applicant.caller.customerId) })
    const edited = await change(admin, answer.id, {
      change: 'edit',
      externalId: 'i-0042',
      quota: 7,
      ips: [{ from: '203.0.113.77', to: '203.0.113.77' }],
    })
    expect(edited.answer).toMatchObject({
      externalId: 'i-0042',
      quota: 7,
      ips: [{ from: '203.0.113.77' }],
      name: '云主机 A',
    })
    expect(await change(admin, answer.id, { change: 'renew', expiresOn: '2026-12-31' })).toMatchObject({
      problem: { code: 'resources.no-longer' },
    })
    expect((await change(admin, answer.id, { change: 'renew', expiresOn: '2029-01-01' })).answer).toMatchObject({
      expiresOn: '2029-01-01',
    })
    const body = { ...sold(), externalId: 'i-0042' }
    expect(await admin.call(endpoints.createResource, { body })).toMatchObject({
      problem: { code: 'resources.external-id-taken' },
    })
    const { id: customerId } = await it.anotherCustomer()
    expect((await change(admin, answer.id, { change: 'move', customerId, told: 0 })).status).toBe(200)
    expect(await list(applicant)).toEqual([])
    expect((await auditOf(it.deps, `resource:${answer.id}`)).map((row) => row.action)).toEqual(
      expect.arrayContaining(['resource.edit', 'resource.renew', 'resource.move']),
    )
  })
})

describe('access codes stand for a machine', () => {
  test('they take their places from it, are told once, and one that is open is taken back', async () => {
    const { owner, machine, issue } = await aMachineOfAnOwner(4)
    const { answer } = await issue(3)
    expect(new Set(answer.codes.map((code) => code.accessCode)).size).toBe(3)
    const whole = () => owner.call(endpoints.getResource, { params: { resourceId: machine } })
    expect((await whole()).answer).toMatchObject({ used: 3, codeCount: 3 })
    expect(JSON.stringify((await whole()).answer)).not.toContain(answer.codes[0]?.accessCode)
    expect(await issue(2)).toMatchObject({ status: 409, problem: { code: 'resources.quota-used-up' } })
    const params = { resourceId: machine }
    const body = { codeIds: answer.codes.slice(0, 2).map(({ id }) => id) }
    expect((await owner.call(endpoints.revokeAccessCodes, { params, body })).answer).toEqual({ revoked: 2 })
    expect((await whole()).answer).toMatchObject({ used: 1 })
    const stranger = await it.as('applicant', { customerId: (await it.anotherCustomer()).id })
    expect(await redeem(stranger, answer.codes[0]?.accessCode ?? '')).toMatchObject({ status: 404 })
    const outward = { body: { accessCode: answer.codes[2]?.accessCode ?? '' } }
    expect((await stranger.call(endpoints.findOutwardAddresses, outward)).answer.ips).toEqual([
      { from: '203.0.113.10', to: '203.0.113.10' },
    ])
    expect((await redeem(owner, answer.codes[2]?.accessCode ?? '')).status).toBe(200)
    expect((await stranger.call(endpoints.findOutwardAddresses, outward)).status).toBe(404)
  })

  test('what is renewed and ended with the machine is so with its codes; after its day none is redeemed', async () => {
    const { owner, admin, machine, issue } = await aMachineOfAnOwner(4)
    const { answer } = await issue(2)
    const [first = '', second = ''] = answer.codes.map((code) => code.accessCode)
    const redeemed = await redeem(owner, first)
    await change(admin, machine, { change: 'renew', expiresOn: '2031-05-05' })
    expect((await list(owner)).find(({ id }) => id === redeemed.answer.id)?.expiresOn).toBe('2031-05-05')
    await it.deps.db
      .updateTable('accessResources')
      .set({ redeemBy: '2020-01-01' })
      .where('machineId', '=', machine)
      .execute()
    expect((await redeem(owner, second)).status).toBe(404)
    await change(admin, machine, { change: 'end', reason: '客户已退订此机器', told: 0 })
    expect(await list(owner)).toEqual([])
  })

  test('staff are told when strangers redeem codes of one machine again and again', async () => {
    const { admin, machine, issue } = await aMachineOfAnOwner(9)
    const { answer } = await issue(4)
    for (const { accessCode } of answer.codes.slice(0, 3))
      await redeem(await it.as('applicant', { customerId: (await it.anotherCustomer()).id }), accessCode)
    const { answer: whole } = await admin.call(endpoints.getResource, { params: { resourceId: machine } })
    expect(whole).toMatchObject({ strangers: 3 })
    expect(whole.codes.filter((code) => code.customerName === '另一客户')).toHaveLength(3)
    const notices = (await admin.call(endpoints.listNotices)).answer.notices
    expect(notices).toContainEqual(
      expect.objectContaining({ kind: 'codes-of-strangers', about: `resource:${machine}` }),
    )
  })

  test('of another customer’s machine, of a code, and without places none is issued', async () => {
    const { machine } = await aMachineOfAnOwner(1)
    const stranger = await it.as('applicant', { customerId: (await it.anotherCustomer()).id })
    const asked = { params: { resourceId: machine }, body: { count: 1, redeemBy: '2026-12-31' } }
    expect((await stranger.call(endpoints.issueAccessCodes, asked)).status).toBe(404)
  })
})

test('a table makes what is new, changes what is here, and takes in nothing where one row is wrong', async () => {
  const admin = await it.as('admin')
  const { id: customerId } = await it.anotherCustomer()
  await it.deps.db.updateTable('customers').set({ externalId: 'CRM-7' }).where('id', '=', customerId).execute()
  const row = (externalId: string, more = {}) => ({
    ...{
      externalId,
      customer: 'CRM-7',
      kind: '云主机',
      name: `云 ${externalId}`,
      ips: '203.0.113.5;203.0.113.8-203.0.113.9',
    },
    ...{
      province: '北京市',
      billing: '包年包月',
      purchasedOn: '2026/1/1',
      expiresOn: '2028-01-01',
      quota: '5',
      ...more,
    },
  })
  const put = async (rows: ReturnType<typeof row>[], trial = false) =>
    (await admin.call(endpoints.putResources, { body: { rows, trial } })).answer
  const wrong = await put([row('t-1'), row('t-2', { ips: '203.0.113.9-203.0.113.5', customer: 'CRM-8' })])
  expect(wrong).toMatchObject({ applied: false, created: 1 })
  expect(wrong.findings).toEqual([
    expect.objectContaining({ row: 2, column: 'ips', reason: 'no-address', proposal: '203.0.113.5-203.0.113.9' }),
    expect.objectContaining({ row: 2, column: 'customer', reason: 'no-such-customer' }),
  ])
  expect(await put([row('t-1'), row('t-2')], true)).toMatchObject({ applied: false, created: 2 })
  const ofCustomer = async () => (await admin.call(endpoints.listResources, { query: { customerId } })).answer.resources
  expect(await ofCustomer()).toEqual([])
  expect(await put([row('t-1'), row('t-2')])).toMatchObject({ applied: true, created: 2 })
  expect(await put([row('t-1', { expiresOn: '2029-01-01' }), row('t-2')])).toMatchObject({ changed: 1, same: 1 })
  expect((await ofCustomer()).map((it) => [it.externalId, it.expiresOn]).sort()).toEqual([
    ['t-1', '2029-01-01'],
    ['t-2', '2028-01-01'],
  ])
})

const change = (who: TestCaller, resourceId: string, body: ResourceChange) =>
  who.call(endpoints.changeResource, { params: { resourceId }, body })

async function aMachineOfAnOwner(quota: number) {
  const [admin, owner] = [
    await it.as('admin'),
    await it.as('applicant', { customerId: (await it.anotherCustomer()).id }),
  ]
  const whose = { providerId: it.provider.id, customerId: owner.caller.customerId ?? '' }
  const machine = await giveSampleResource(it.deps, whose)
  await it.deps.db.updateTable('accessResources').set({ quota }).where('id', '=', machine).execute()
  const issue = (count: number) =>
    owner.call(endpoints.issueAccessCodes, {
      params: { resourceId: machine },
      body: { count, redeemBy: addDays(shanghaiDay(it.deps.now()), 30) },
    })
  return { admin, owner, machine, issue }
}

/** Filed by an order that stands on the machine. */
async function aMachineWithAFiling() {
  const { admin, owner: applicant, machine } = await aMachineOfAnOwner(5)
  const filing = aFilingOf(machine)
  const order = await anOrder(applicant)
  const { subjectId, serviceIds } = await fileHere(it, filing, { orderId: order.id, customerId: order.customerId })
  await use(order, machine, 1)
  await it.deps.db
    .updateTable('orders')
    .set({ state: 'approved', filedServiceIds: serviceIds, filedSubjectId: subjectId })
    .where('id', '=', order.id)
    .execute()
  const { number } = await it.deps.db
    .selectFrom('filedServices')
    .select('number')
    .where('subjectId', '=', subjectId)
    .executeTakeFirstOrThrow()
  return { admin, applicant, machine, number }
}

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
