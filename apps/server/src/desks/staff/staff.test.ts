import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../records/audit/test-audit.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aCompleteDraft, look, serverWithRules, submit } from '../applying/test-orders.ts'

let it: TestApp
let admin: TestCaller
beforeAll(async () => {
  it = await serverWithRules()
  admin = await it.as('admin')
})
afterAll(() => it.close())

const reason = '已于今日离职'
const password = 'correct horse battery'
const invite = (login: string, role = 'reviewer', by = admin) =>
  by.call(endpoints.inviteStaff, { body: { name: '苏见青', login, role } })
const tokenOf = (link = '') => link.split('#')[1] ?? ''
const accept = (link?: string) =>
  it.anyone.call(endpoints.acceptInvitation, { body: { token: tokenOf(link), password } })
const signIn = (login: string) => it.anyone.call(endpoints.signIn, { body: { login, password } })
const disable = (accountId: string, more: object = {}) =>
  admin.call(endpoints.disableStaff, { params: { accountId }, body: { reason, ...more } })
const staffNamed = async (id: string) =>
  (await admin.call(endpoints.listStaff)).answer.staff.find((one) => one.id === id)

test.each(['reviewer', 'supervisor', 'admin', 'auditor'])(
  'a %s is invited, chooses a password once, and signs in',
  async (role) => {
    const login = `${role}-su`
    const { answer } = await invite(login, role)
    expect(answer).toMatchObject({ sentBy: 'hand', validHours: 72 })
    expect(await staffNamed(answer.accountId)).toMatchObject({ role, login, state: 'invited' })
    expect((await signIn(login)).status).toBe(401)
    expect((await accept(answer.link)).status).toBe(200)
    expect((await accept(answer.link)).problem.code).toBe('accounts.link-over')
    expect((await signIn(login)).answer).toMatchObject({ account: { role } })
    expect(await staffNamed(answer.accountId)).toMatchObject({ state: 'open', openSessions: 1 })
    expect((await invite(login, role)).problem.code).toBe('staff.login-taken')
  },
)

test('only administrators look after staff, and only after their own', async () => {
  for (const role of ['reviewer', 'supervisor', 'auditor', 'applicant'] as const)
    expect((await invite('nobody-su', 'admin', await it.as(role))).status).toBe(403)
  const { caller: stranger } = await it.as('reviewer', { providerId: (await it.anotherProvider()).id })
  expect((await disable(stranger.accountId)).problem.code).toBe('staff.unknown')
  const { caller: applicant } = await it.as('applicant')
  expect((await disable(applicant.accountId)).problem.code).toBe('staff.unknown')
})

test('a leaver in the middle of a claimed order is out at once, and the order waits for anybody, or is a colleague’s', async () => {
  const applicant = await it.as('applicant')
  const { id: orderId } = await aCompleteDraft(it, applicant)
  await submit(applicant, orderId)
  const claimedBy = async () => (await look(await it.as('supervisor'), orderId)).claimedBy?.id
  const [leaver, second, colleague] = [await it.as('reviewer'), await it.as('reviewer'), await it.as('reviewer')]
  await leaver.call(endpoints.claimOrder, { params: { orderId } })
  expect((await disable(leaver.caller.accountId)).answer).toMatchObject({ releasedOrders: 1, endedSessions: 1 })
  expect((await leaver.call(endpoints.getSession)).status).toBe(401)
  expect(await claimedBy()).toBeUndefined()

  await second.call(endpoints.claimOrder, { params: { orderId } })
  const { accountId: to } = colleague.caller
  const { accountId: auditor } = (await it.as('auditor')).caller
  for (const handOverTo of [auditor, second.caller.accountId, leaver.caller.accountId])
    expect((await disable(second.caller.accountId, { handOverTo })).problem.code).toBe('staff.no-reviewer')
  expect((await disable(second.caller.accountId, { handOverTo: to })).answer.releasedOrders).toBe(1)
  expect(await claimedBy()).toBe(to)
  const body = { role: 'auditor', reason } as const
  expect((await admin.call(endpoints.changeStaffRole, { params: { accountId: to }, body })).answer).toEqual({
    releasedOrders: 1,
  })
  expect(await claimedBy()).toBeUndefined()
  expect(await auditOf(it.deps, `account:${leaver.caller.accountId}`)).toMatchObject([
    { action: 'staff.disable', reason },
  ])
})

test('who was reset or comes back chooses a new password by a new link, and the old one opens nothing', async () => {
  const { answer: first } = await invite('again-su')
  const params = { accountId: first.accountId }
  const { answer: second } = await admin.call(endpoints.resetStaff, { params, body: { reason } })
  expect((await accept(first.link)).problem.code).toBe('accounts.link-over')
  expect((await accept(second.link)).status).toBe(200)
  await disable(first.accountId)
  expect((await signIn('again-su')).status).toBe(401)
  const { answer: third } = await admin.call(endpoints.resetStaff, { params, body: { reason } })
  expect((await signIn('again-su')).status).toBe(401)
  await accept(third.link)
  expect((await signIn('again-su')).status).toBe(200)
})

test('the last administrator who can sign in stays one', async () => {
  const { id: providerId } = await it.anotherProvider()
  const alone = await it.as('admin', { providerId })
  await it.deps.db
    .updateTable('accounts')
    .set({ passwordHash: 'chosen' })
    .where('id', '=', alone.caller.accountId)
    .execute()
  // one who was invited and never came does not count
  await invite('invited-su', 'admin', alone)
  const params = { accountId: alone.caller.accountId }
  const asked = [
    await alone.call(endpoints.disableStaff, { params, body: { reason } }),
    await alone.call(endpoints.resetStaff, { params, body: { reason } }),
    await alone.call(endpoints.changeStaffRole, { params, body: { role: 'auditor', reason } }),
  ]
  expect(asked.map(({ problem }) => problem.code)).toEqual(Array(3).fill('staff.last-administrator'))
  expect((await alone.call(endpoints.getSession)).status).toBe(200)
})

test('of two administrators who disable each other at once, one stays', async () => {
  const { id: providerId } = await it.anotherProvider()
  const both = [await it.as('admin', { providerId }), await it.as('admin', { providerId })]
  const [one, other] = both.map(({ caller }) => caller.accountId)
  const accounts = it.deps.db.updateTable('accounts').where('providerId', '=', providerId)
  await accounts.set({ passwordHash: 'chosen' }).execute()
  await Promise.all(
    both.map((by, n) =>
      by.call(endpoints.disableStaff, { params: { accountId: (n === 0 ? other : one) ?? '' }, body: { reason } }),
    ),
  )
  const left = it.deps.db.selectFrom('accounts').select('id').where('providerId', '=', providerId)
  expect(await left.where('disabledAt', 'is', null).execute()).not.toEqual([])
})

test('a reviewer limited to provinces reviews there alone, and what was claimed elsewhere waits for others', async () => {
  const applicant = await it.as('applicant')
  const { id: orderId } = await aCompleteDraft(it, applicant)
  await submit(applicant, orderId)
  const { answer } = await invite('north-su')
  const params = { accountId: answer.accountId }
  const limit = (provinces: string[]) =>
    admin.call(endpoints.changeStaffProvinces, { params, body: { provinces, reason } })
  const reviewer = await it.as('reviewer')
  await reviewer.call(endpoints.claimOrder, { params: { orderId } })
  await it.deps.db.updateTable('orders').set({ claimedBy: answer.accountId }).where('id', '=', orderId).execute()
  expect((await limit(['110000'])).answer).toEqual({ releasedOrders: 0 })
  expect((await limit(['440000', '440000'])).answer).toEqual({ releasedOrders: 1 })
  expect(await staffNamed(answer.accountId)).toMatchObject({ provinces: ['440000'], claimedOrders: 0 })
  expect((await limit(['999999'])).status).toBe(422)

  const elsewhere = await it.as('reviewer', { provinces: ['440000'] })
  expect((await elsewhere.call(endpoints.claimOrder, { params: { orderId } })).status).toBe(404)
  // who leaves hands over only what the colleague may see
  await reviewer.call(endpoints.claimOrder, { params: { orderId } })
  const handedTo = { handOverTo: elsewhere.caller.accountId }
  expect((await disable(reviewer.caller.accountId, handedTo)).answer).toMatchObject({ releasedOrders: 1 })
  expect((await look(await it.as('supervisor'), orderId)).claimedBy).toBeUndefined()
})

test('who is above reviewers is there for all provinces', async () => {
  const body = { name: '苏见青', login: 'above-su', role: 'supervisor', provinces: ['110000'] }
  expect((await admin.call(endpoints.inviteStaff, { body })).problem.code).toBe('staff.provinces-of-reviewers')
  const { answer } = await admin.call(endpoints.inviteStaff, { body: { ...body, role: 'reviewer' } })
  const params = { accountId: answer.accountId }
  expect(await staffNamed(answer.accountId)).toMatchObject({ provinces: ['110000'] })
  await admin.call(endpoints.changeStaffRole, { params, body: { role: 'supervisor', reason } })
  expect(await staffNamed(answer.accountId)).toMatchObject({ role: 'supervisor', provinces: [] })
})

test('an auditor sees the records of an order, and no paper', async () => {
  const applicant = await it.as('applicant')
  const { id: orderId } = await aCompleteDraft(it, applicant)
  await submit(applicant, orderId)
  const { answer } = await invite('auditor-looks', 'auditor')
  await accept(answer.link)
  const auditor = await it.as('auditor')
  expect(await look(auditor, orderId)).toMatchObject({ id: orderId, allowedActions: [] })
  expect((await auditor.call(endpoints.listAudit, { query: { about: `order:${orderId}` } })).status).toBe(200)
  const [material] = await it.deps.db.selectFrom('materials').select('id').where('orderId', '=', orderId).execute()
  const params = { materialId: material?.id ?? '' }
  expect((await auditor.call(endpoints.getMaterialContent, { params })).status).toBe(403)
  for (const endpoint of [endpoints.listReadings, endpoints.claimOrder])
    expect((await auditor.call(endpoint, { params: { orderId } })).status).toBe(403)
})
