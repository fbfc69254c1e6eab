import { endpoints, type MemberRole } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../records/audit/test-audit.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aCompleteDraft, anEmptyDraft, serverWithRules } from '../applying/test-orders.ts'

let it: TestApp
let owner: TestCaller
let customerId: string
beforeAll(async () => {
  it = await serverWithRules()
  customerId = (await it.anotherCustomer()).id
  owner = await it.as('applicant', { customerId })
  // one who was invited and never came does not count as an owner
  await it.deps.db
    .updateTable('accounts')
    .set({ passwordHash: 'chosen' })
    .where('customerId', '=', customerId)
    .execute()
})
afterAll(() => it.close())

const password = 'correct horse battery'
const tokenOf = (link = '') => link.split('#')[1] ?? ''
const invite = (login: string, member: MemberRole = 'editor', by = owner) =>
  by.call(endpoints.inviteMember, { params: { customerId }, body: { name: '周以宁', login, member } })
const accept = (link?: string) =>
  it.anyone.call(endpoints.acceptInvitation, { body: { token: tokenOf(link), password } })
const signIn = (login: string) => it.anyone.call(endpoints.signIn, { body: { login, password } })
const change = (accountId: string, member: MemberRole, by = owner) =>
  by.call(endpoints.changeMember, { params: { customerId, accountId }, body: { member, actsForGroup: false } })
const remove = (accountId: string, by = owner) => by.call(endpoints.removeMember, { params: { customerId, accountId } })
const listed = async (by = owner) => (await by.call(endpoints.listMembers, { params: { customerId } })).answer.members

test('an owner invites a colleague, who chooses a password once and belongs to the same customer', async () => {
  const { answer } = await invite('zhou@example.cn')
  expect(await listed()).toContainEqual(expect.objectContaining({ login: 'zhou@example.cn', state: 'invited' }))
  expect((await signIn('zhou@example.cn')).status).toBe(401)
  expect((await accept(answer.link)).status).toBe(200)
  expect((await signIn('zhou@example.cn')).answer).toMatchObject({ account: { member: 'editor', customerId } })
  expect((await invite('Zhou@example.cn')).problem.code).toBe('members.invited-already')
  const params = { customerId, accountId: answer.accountId }
  expect((await owner.call(endpoints.renewMemberLink, { params })).problem.code).toBe('members.signs-in-already')
})

test('a new link takes the place of one that is lost', async () => {
  const { answer } = await invite('lost@example.cn')
  const params = { customerId, accountId: answer.accountId }
  const { answer: renewed } = await owner.call(endpoints.renewMemberLink, { params })
  expect((await accept(answer.link)).problem.code).toBe('accounts.link-over')
  expect((await accept(renewed.link)).status).toBe(200)
})

test('whether a login has an account elsewhere is told to whoever opens the link, and to nobody else', async () => {
  const elsewhere = (await it.as('applicant')).caller.name
  const { status, answer } = await invite(`${elsewhere}@example.cn`)
  expect(status).toBe(200)
  expect(await listed()).toContainEqual(expect.objectContaining({ login: `${elsewhere}@example.cn`, state: 'invited' }))
  expect((await accept(answer.link)).problem.code).toBe('accounts.login-taken')
})

test('a viewer reads and changes nothing, an editor files, neither looks after accounts', async () => {
  const draft = await aCompleteDraft(it, owner)
  const body = { action: 'submit', version: 99 }
  const asks = (by: TestCaller) => ({
    read: by.call(endpoints.getOrder, { params: { orderId: draft.id } }),
    begin: by.call(endpoints.createOrder, { body: { orderType: 'FIRST' } }),
    submit: by.call(endpoints.takeAction, { params: { orderId: draft.id }, body }),
    accounts: by.call(endpoints.listMembers, { params: { customerId } }),
  })
  const statusesOf = async (member: MemberRole) => {
    const { read, begin, submit, accounts } = asks(await it.as('applicant', { customerId, member }))
    return [(await read).status, (await begin).status, (await submit).status, (await accounts).status]
  }
  expect(await statusesOf('viewer')).toEqual([200, 403, 403, 403])
  expect(await statusesOf('editor')).toEqual([200, 200, 422, 403])
  expect(await statusesOf('owner')).toEqual([200, 200, 422, 200])
})

test('what somebody may do changes at once, and of who is removed nothing opens anything any more', async () => {
  const colleague = await it.as('applicant', { customerId, member: 'editor' })
  const { accountId } = colleague.caller
  expect((await anEmptyDraft(colleague)).id).toBeDefined()
  await change(accountId, 'viewer')
  expect((await colleague.call(endpoints.createOrder, { body: {} })).status).toBe(403)
  expect((await remove(accountId)).answer).toEqual({ endedSessions: 1 })
  expect((await colleague.call(endpoints.getSession)).status).toBe(401)
  expect(await listed()).not.toContainEqual(expect.objectContaining({ id: accountId }))
  const written = await auditOf(it.deps, `account:${accountId}`)
  expect(written.map(({ action }) => action)).toEqual(expect.arrayContaining(['member.change', 'member.remove']))
})

test('the last owner who can sign in stays, but staff may take even that one away', async () => {
  const { accountId } = owner.caller
  expect((await remove(accountId)).problem.code).toBe('members.last-owner')
  expect((await change(accountId, 'viewer')).problem.code).toBe('members.last-owner')
  const supervisor = await it.as('supervisor')
  expect((await invite('by-staff@example.cn', 'owner', supervisor)).status).toBe(200)
  const { accountId: other } = (await it.as('applicant', { customerId, member: 'owner' })).caller
  expect((await remove(other, supervisor)).status).toBe(200)
})

test('owners look after the accounts of their own customer alone', async () => {
  const stranger = await it.as('applicant')
  expect((await invite('stranger@example.cn', 'owner', stranger)).problem.code).toBe('customers.unknown')
  expect((await remove(owner.caller.accountId, stranger)).problem.code).toBe('members.unknown')
  expect((await stranger.call(endpoints.listMembers, { params: { customerId } })).status).toBe(404)
  const elsewhere = await it.as('supervisor', { providerId: (await it.anotherProvider()).id })
  expect((await change(owner.caller.accountId, 'viewer', elsewhere)).problem.code).toBe('members.unknown')
})
