import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findLogin } from '../../records/accounts/accounts.store.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import {
  messagesTo,
  newcomer,
  testPassword as password,
  setBudgetsOf,
  signUpByLink,
  tokenSentTo,
  withSenders,
} from './test-sign-up.ts'

let it: TestApp
let now = new Date('2026-03-02T02:00:00Z')
beforeAll(async () => {
  it = await testApp({
    now: () => {
      now = new Date(now.getTime() + 1)
      return now
    },
  })
  withSenders(it)
  // every step here comes from one address, as at an office
  await setBudgetsOf(it, {
    'account-links.address': { hour: 1000, minute: 1000 },
    'sign-ups.address': { minute: 1000, hour: 1000, day: 1000 },
  })
})
afterAll(() => it.close())

const chosenAnew = 'another horse battery'

async function somebody(login: string) {
  await signUpByLink(it, newcomer(login))
  const session = await signIn(login)
  return { session, id: (await findLogin(it.deps, it.provider.id, login))?.id }
}

async function signIn(login: string, secret = password) {
  const answer = await it.app.inject({
    method: 'POST',
    url: endpoints.signIn.path,
    payload: { login, password: secret },
    // a browser of its own each time: nothing is known of it
    remoteAddress: `203.0.113.${1 + Math.floor(Math.random() * 250)}`,
  })
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { cookie, 'x-csrf-token': answer.json().csrfToken }
  return {
    status: answer.statusCode,
    ask: async (login: string) => {
      const asked = await it.app.inject({
        method: 'POST',
        url: endpoints.askToChangeLogin.path,
        headers,
        payload: { login },
      })
      return { status: asked.statusCode, answer: asked.json() }
    },
    isOpen: async () =>
      (await it.app.inject({ method: 'GET', url: endpoints.getSession.path, headers })).statusCode === 200,
    csrf: headers,
  }
}

const prove = (token: string, secret = password) =>
  it.anyone.call(endpoints.proveLogin, { body: { token, password: secret } })
const takeBack = (token: string) => it.anyone.call(endpoints.takeBackLogin, { body: { token, password: chosenAnew } })
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000)
}
const idOf = async (login: string) => (await findLogin(it.deps, it.provider.id, login))?.id

test('a login counts once its link was opened with the password; the session that asked stays, all others end', async () => {
  const { session, id } = await somebody('mover@example.cn')
  const elsewhere = await signIn('mover@example.cn')
  expect(await session.ask('Moved@Example.cn')).toMatchObject({
    status: 200,
    answer: { sentBy: 'link', validHours: 24 },
  })
  expect(await idOf('moved@example.cn')).toBeUndefined()
  const token = await tokenSentTo(it, 'moved@example.cn')
  const look = await it.anyone.call(endpoints.lookAtLink, { body: { token } })
  expect(look.answer).toMatchObject({ purpose: 'prove-login', state: 'open', login: 'm***@example.cn' })

  // the link went to somebody else: without the password it is worth nothing
  expect(await prove(token, 'not the one')).toMatchObject({ status: 401 })
  expect((await signIn('moved@example.cn')).status).toBe(401)

  expect(await prove(token)).toMatchObject({ status: 200 })
  expect(await idOf('moved@example.cn')).toBe(id)
  expect(await idOf('mover@example.cn')).toBeUndefined()
  expect([await session.isOpen(), await elsewhere.isOpen()]).toEqual([true, false])
  expect((await signIn('moved@example.cn')).status).toBe(200)
  expect((await signIn('mover@example.cn')).status).toBe(401)
  expect(await prove(token)).toMatchObject({ status: 410 })
  expect((await messagesTo(it, 'mover@example.cn'))[0]?.text).toContain('m***@example.cn')
})

test('who asks is not told that another account has the address: its owner is', async () => {
  await somebody('owner@example.cn')
  const { session } = await somebody('curious@example.cn')
  const taken = await session.ask('owner@example.cn')
  const free = await session.ask('nobody-has-it@example.cn')
  expect(taken).toEqual(free)
  const [told] = await messagesTo(it, 'owner@example.cn')
  expect(told?.text).toContain('您已经有账号了')
  expect(told?.text).not.toMatch(/#[\w-]{43}/)
})

test('an address that somebody else proved meanwhile stays theirs', async () => {
  const { session } = await somebody('late@example.cn')
  await session.ask('wanted@example.cn')
  const token = await tokenSentTo(it, 'wanted@example.cn')
  await signUpByLink(it, newcomer('wanted@example.cn'))
  expect(await prove(token)).toMatchObject({ status: 409, problem: { code: 'accounts.login-taken' } })
})

test('the former login takes it back for seven days, from a thief who changed the password and added a second factor', async () => {
  const { session, id } = await somebody('victim@example.cn')
  await session.ask('thief@example.cn')
  await prove(await tokenSentTo(it, 'thief@example.cn'))
  const token = await tokenSentTo(it, 'victim@example.cn')
  const stolen = { method: 'PUT', url: endpoints.changePassword.path, headers: session.csrf } as const
  const changed = await it.app.inject({ ...stolen, payload: { password, newPassword: 'the password of a thief' } })
  expect(changed.statusCode).toBe(200)
  const since = { accountId: id ?? '', since: now, keySealed: Buffer.from('x'), lastStep: 0n }
  await it.deps.db.insertInto('secondFactors').values(since).execute()

  expect(await it.anyone.call(endpoints.takeBackLogin, { body: { token, password: 'victim12345' } })).toMatchObject({
    status: 422,
    problem: { code: 'accounts.password-weak' },
  })
  expect(await takeBack(token)).toMatchObject({ status: 200 })
  expect(await session.isOpen()).toBe(false)
  expect(await idOf('thief@example.cn')).toBeUndefined()
  expect((await signIn('victim@example.cn', chosenAnew)).status).toBe(200)
  const factors = it.deps.db
    .selectFrom('secondFactors')
    .select('accountId')
    .where('accountId', '=', id ?? '')
  expect(await factors.execute()).toEqual([])
  expect(await takeBack(token)).toMatchObject({ status: 410 })
})

test('after seven days nothing is taken back, and nothing of the former login is left', async () => {
  const { session, id } = await somebody('before@example.cn')
  await session.ask('after@example.cn')
  await prove(await tokenSentTo(it, 'after@example.cn'))
  const token = await tokenSentTo(it, 'before@example.cn')
  later(7 * 24 + 1)
  expect(await takeBack(token)).toMatchObject({ status: 410, problem: { code: 'accounts.link-over' } })
  const look = await it.anyone.call(endpoints.lookAtLink, { body: { token } })
  expect(look.answer).toEqual({ purpose: 'take-back-login', state: 'expired', isRenewable: false })
  expect(await idOf('after@example.cn')).toBe(id)
})

test('a link that is too old is sent again to the same address, for three days', async () => {
  const { session } = await somebody('slow@example.cn')
  await session.ask('slower@example.cn')
  const token = await tokenSentTo(it, 'slower@example.cn')
  later(25)
  expect(await prove(token)).toMatchObject({ status: 410 })
  expect(await it.anyone.call(endpoints.renewLink, { body: { token } })).toMatchObject({ status: 200 })
  expect(await prove(await tokenSentTo(it, 'slower@example.cn'))).toMatchObject({ status: 200 })
})

test('staff change a login that no link can prove, with a reason, and none that a link could', async () => {
  const { session, id } = await somebody('paper@example.cn')
  const admin = await it.as('admin')
  const body = { login: '13800138000', reason: '本人持证件到访，当面核实' }
  const params = { accountId: id ?? '' }
  expect(await admin.call(endpoints.changeLoginByStaff, { params, body })).toMatchObject({
    status: 409,
    problem: { code: 'accounts.login-provable' },
  })
  // mail leaves the house, SMS do not
  it.deps.sender = { email: async () => {} }
  expect((await session.ask('13800138000')).answer).toMatchObject({ sentBy: 'staff' })
  expect(await admin.call(endpoints.changeLoginByStaff, { params, body })).toMatchObject({ status: 200 })
  expect(await session.isOpen()).toBe(false)
  expect(await idOf('13800138000')).toBe(id)
  const { answer } = await (await it.as('auditor')).call(endpoints.listAudit, { query: { about: `account:${id}` } })
  expect(answer.entries[0]).toMatchObject({ action: 'account.change-login', reason: body.reason })
  // the former one can be written to, and takes it back
  expect(await takeBack(await tokenSentTo(it, 'paper@example.cn'))).toMatchObject({ status: 200 })
  withSenders(it)
  for (const role of ['supervisor', 'reviewer', 'auditor', 'applicant'] as const)
    expect((await (await it.as(role)).call(endpoints.changeLoginByStaff, { params, body })).status).toBe(403)
})

test('asking takes the password again, and is counted', () => {
  expect(endpoints.askToChangeLogin).toMatchObject({ passwordAgain: true, budget: 'login-changes.account' })
})
