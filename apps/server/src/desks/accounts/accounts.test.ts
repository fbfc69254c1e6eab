import { endpoints, type ProviderSettings } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../app.ts'
import { findAccount } from '../../records/accounts/accounts.store.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { newcomer, setBudgetsOf, signUpByLink, testPassword } from './test-sign-up.ts'

let it: TestApp
let now: Date
beforeAll(async () => {
  const settings = { budgets: { 'sign-ups.address': { minute: 1000, hour: 1000, day: 1000 } } }
  it = await testApp({ now: () => now, settings })
})
afterAll(() => it.close())
// Shanghai, a working day
now = new Date('2026-03-02T02:00:00Z')

const password = testPassword

test('a password that is too short is a finding at its field', async () => {
  const answer = await it.anyone.call(endpoints.signUp, {
    body: { ...newcomer('short@example.cn'), password: 'short', noticeVersion: '0-1' },
  })
  expect(answer.status).toBe(422)
  expect(answer.problem.findings).toMatchObject([{ rule: 'contract.shape', at: 'password', severity: 'blocks' }])
  expect(answer.problem.findings?.[0]?.whatToDo.zh).toBe('请至少填写 10 个字符。')
})

test('a wrong password and an unknown login are answered alike', async () => {
  await signUp('known@example.cn')
  const wrong = await signIn('known@example.cn', 'not the password')
  const unknown = await signIn('unknown@example.cn', 'not the password')
  expect(wrong).toMatchObject({ status: 401, code: 'accounts.wrong-credentials' })
  expect({ ...unknown, requestId: '' }).toEqual({ ...wrong, requestId: '' })
})

test.each(['often@example.cn', 'nobody@example.cn'])(
  'after ten wrong passwords for %s an address waits, on every server and after a restart, and no other address does',
  async (login) => {
    if (login.startsWith('often')) await signUp(login)
    const another = await buildApp(it.deps)
    for (let tries = 0; tries < 10; tries++)
      expect((await signIn(login, 'guess', { app: tries % 2 ? it.app : another })).status).toBe(401)
    const refused = {
      status: 429,
      code: 'budgets.used-up',
      message: { zh: '操作过于频繁（同一账号密码错误），请在 11 分钟后重试。' },
    }
    expect(await signIn(login, password)).toMatchObject(refused)
    expect(await signIn(login.toUpperCase(), password, { app: await buildApp(it.deps) })).toMatchObject(refused)
    expect((await signIn(login, 'guess', { from: '203.0.113.20' })).status).toBe(401)
    if (login.startsWith('often')) expect((await signIn(login, password, { from: '203.0.113.20' })).status).toBe(200)

    now = new Date(now.getTime() + 11 * 60_000)
    expect((await signIn(login, 'guess')).status).toBe(401)
  },
)

test('many guesses at once are counted too', async () => {
  await signUp('parallel@example.cn')
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('parallel@example.cn', 'guess')))
  expect(answers.filter((it) => it.status === 401)).toHaveLength(10)
  expect(answers.filter((it) => it.status === 429)).toHaveLength(10)
})

test('forty right passwords at once, and guesses of somebody else beside them, are all let in', async () => {
  await signUp('busy@example.cn')
  const [rights] = await Promise.all([
    Promise.all(Array.from({ length: 40 }, () => signIn('busy@example.cn', password, { from: '203.0.113.21' }))),
    Promise.all(Array.from({ length: 20 }, () => signIn('busy@example.cn', 'guess', { from: '203.0.113.22' }))),
  ])
  expect(rights.filter((it) => it.status === 200)).toHaveLength(40)
})

test('an address that guesses at many logins waits as well, known or not', async () => {
  const from = '203.0.113.23'
  await setBudgetsOf(it, { 'sign-ins.address': { minute: 15 } })
  const spraying = Array.from({ length: 15 }, (_, number) => signIn(`person${number}@example.cn`, 'guess', { from }))
  expect((await Promise.all(spraying)).every((it) => it.status === 401)).toBe(true)
  expect(await signIn('known@example.cn', 'guess', { from })).toMatchObject({ status: 429 })
  await setBudgetsOf(it, { 'sign-ins.address': { minute: 100 } })
})

test('the right password forgets the wrong ones', async () => {
  await signUp('forgetful@example.cn')
  for (let tries = 0; tries < 9; tries++) await signIn('forgetful@example.cn', 'guess')
  expect((await signIn('forgetful@example.cn', password)).status).toBe(200)
  for (let tries = 0; tries < 9; tries++) await signIn('forgetful@example.cn', 'guess')
  expect((await signIn('forgetful@example.cn', password)).status).toBe(200)
})

test('an account of a demonstration opens on this machine alone', async () => {
  await signUp('demo@example.cn')
  it.deps.onlyHere = new Set(['demo@example.cn'])
  const from = (remoteAddress: string, login = 'demo@example.cn') =>
    it.app.inject({ method: 'POST', url: '/api/session', payload: { login, password }, remoteAddress })
  expect((await from('127.0.0.1')).statusCode).toBe(200)
  expect((await from('::ffff:127.0.0.1')).statusCode).toBe(200)
  for (const login of ['demo@example.cn', 'DEMO@example.cn'])
    expect((await from('203.0.113.9', login)).json()).toMatchObject({ code: 'accounts.only-here' })
  delete it.deps.onlyHere
})

test('signing in gives a new session and ends the one the browser came with', async () => {
  await signUp('fixed@example.cn')
  const attacker = await it.as('applicant')
  const answer = await it.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: attacker.headers,
    payload: { login: 'fixed@example.cn', password },
  })
  expect(answer.statusCode).toBe(200)
  expect(String(answer.headers['set-cookie'])).not.toContain(attacker.headers.cookie)
  expect((await attacker.call(endpoints.getSession)).status).toBe(401)
})

test('a session that somebody made up opens nothing', async () => {
  const answer = await it.app.inject({
    url: '/api/session',
    headers: { cookie: `openbeian_session=${'A'.repeat(43)}` },
  })
  expect(answer.statusCode).toBe(401)
  expect(answer.json()).toMatchObject({ code: 'http.sign-in-needed' })
})

test('signing out ends the session', async () => {
  const applicant = await it.as('applicant')
  expect((await applicant.call(endpoints.signOut)).status).toBe(200)
  expect((await applicant.call(endpoints.getSession)).status).toBe(401)
})

test('a session ends after eight hours without use, and after a week in any case', async () => {
  const idle = await it.as('applicant')
  const busy = await it.as('applicant')
  for (let hours = 0; hours < 7 * 23; hours += 7) {
    now = new Date(now.getTime() + 7 * 3600_000)
    expect((await busy.call(endpoints.getSession)).status).toBe(200)
  }
  expect((await idle.call(endpoints.getSession)).status).toBe(401)
  now = new Date(now.getTime() + 8 * 3600_000 - 1)
  expect((await busy.call(endpoints.getSession)).status).toBe(401)
})

test('one of staff ends after an hour without use, and after twelve hours in any case; a provider may set it otherwise', async () => {
  const of = { providerId: await anotherProviderWith({}) }
  const minutes = (count: number) => {
    now = new Date(now.getTime() + count * 60_000)
  }
  for (const role of ['reviewer', 'supervisor', 'admin', 'auditor'] as const) {
    const [idle, busy] = [await it.as(role, of), await it.as(role, of)]
    for (let count = 0; count < 12; count++) {
      minutes(59)
      expect((await busy.call(endpoints.getSession)).status).toBe(200)
      if (count === 0) expect((await idle.call(endpoints.getSession)).status).toBe(200)
    }
    expect((await idle.call(endpoints.getSession)).status).toBe(401)
    minutes(13)
    expect((await busy.call(endpoints.getSession)).status).toBe(401)
  }
  const strict = await it.as('admin', { providerId: await anotherProviderWith({ staffIdleMinutes: 10 }) })
  minutes(11)
  expect((await strict.call(endpoints.getSession)).status).toBe(401)
})

test('a disabled account can neither sign in nor go on', async () => {
  await signUp('leaver@example.cn')
  const leaver = await it.as('reviewer')
  const ids = [leaver.caller.accountId, (await accountOf('leaver@example.cn')).id]
  await it.deps.db.updateTable('accounts').set({ disabledAt: now }).where('id', 'in', ids).execute()
  expect((await signIn('leaver@example.cn', password)).status).toBe(401)
  expect((await leaver.call(endpoints.getSession)).status).toBe(401)
})

test('the database alone opens no session and tells no password', async () => {
  const { token } = await signUp('stolen@example.cn')
  const { rows } = await dump()
  const text = rows.map((it) => JSON.stringify(it)).join()
  expect(text).not.toContain(token)
  expect(text).not.toContain(password)
  expect(text).toContain('$argon2id$')
})

test('signing up, in and out, and being refused are in the audit', async () => {
  await signUp('watched@example.cn')
  await signIn('watched@example.cn', 'guess')
  const { id } = await accountOf('watched@example.cn')
  const auditor = await it.as('auditor')
  const { answer } = await auditor.call(endpoints.listAudit, { query: { about: `account:${id}` } })
  expect(answer.entries.map((it) => it.action)).toEqual(['session.refuse', 'session.open', 'account.open'])
  expect(answer.entries[0]).toMatchObject({ byName: '王小明', ip: '127.0.0.1' })
})

async function anotherProviderWith(signIn: NonNullable<ProviderSettings['signIn']>): Promise<string> {
  const { id } = await it.anotherProvider()
  await it.deps.db
    .updateTable('providers')
    .set({ settings: JSON.stringify({ signIn }) })
    .where('id', '=', id)
    .execute()
  return id
}

async function accountOf(login: string) {
  const account = await findAccount(it.deps, it.provider.id, login)
  if (!account) throw new Error(`There is no ${login}.`)
  return account
}

async function signUp(login: string) {
  const answer = await signUpByLink(it, newcomer(login))
  const token = /openbeian_session=([\w-]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? ''
  return { token }
}

async function signIn(login: string, secret: string, { from = '127.0.0.1', app = it.app } = {}) {
  const payload = { login, password: secret }
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload, remoteAddress: from })
  return { status: answer.statusCode, ...answer.json() }
}

async function dump() {
  const accounts = await it.deps.db.selectFrom('accounts').selectAll().execute()
  const sessions = await it.deps.db.selectFrom('sessions').selectAll().execute()
  const audit = await it.deps.db.selectFrom('audit').selectAll().execute()
  return { rows: [...accounts, ...sessions.map((it) => ({ ...it, id: it.id.toString('base64url') })), ...audit] }
}
