import { type Endpoint, endpoints, type Role } from '@openbeian/contract'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minuteMs, secondMs } from '../../platform/time/durations.ts'
import { insertAccount } from '../../records/accounts/accounts.store.ts'
import { hashPassword } from '../../records/accounts/password.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { actionsAbout, setSignIn } from './test-sign-in-settings.ts'
import { testPassword as password, setBudgetsOf, textsTo, withSenders } from './test-sign-up.ts'

let it: TestApp
let passwordHash: string
let now = new Date('2026-03-02T02:00:00Z')
const later = (ms: number) => {
  now = new Date(now.getTime() + ms)
}
beforeAll(async () => {
  // nothing is set about the second factor: staff need one
  it = await testApp({ now: () => now, settings: { signIn: { staffIdleMinutes: 480 } } })
  withSenders(it)
  passwordHash = await hashPassword(password)
})
afterAll(() => it.close())

let number = 0
async function anAccount(role: Role): Promise<{ login: string; accountId: string }> {
  number += 1
  const login = `${role}-${number}@example.cn`
  const of = role === 'applicant' ? { customerId: it.customer.id } : {}
  const account = { providerId: it.provider.id, ...of, login, name: '沈测试', role, passwordHash }
  return { login, accountId: (await insertAccount(it.deps, account)) ?? '' }
}

/** A browser: it keeps its cookies. */
function aBrowser() {
  const jar = new Map<string, string>()
  let csrf = ''
  async function call(endpoint: Endpoint, body?: object, params: Record<string, string> = {}) {
    const url = endpoint.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
    const headers = { cookie: [...jar].map((it) => it.join('=')).join('; '), 'x-csrf-token': csrf }
    const payload = body ? { payload: body } : {}
    const remoteAddress = '203.0.113.60'
    const answer = await it.app.inject({ method: endpoint.method, url, headers, remoteAddress, ...payload })
    for (const { name, value } of answer.cookies) value ? jar.set(name, value) : jar.delete(name)
    const json = answer.json()
    if (typeof json.csrfToken === 'string') csrf = json.csrfToken
    return { status: answer.statusCode, answer: json, code: json.code }
  }
  const signIn = (login: string) => call(endpoints.signIn, { login, password })
  return {
    call,
    signIn,
    /** Both steps. */
    async signInWith(login: string, code: string) {
      const { token } = (await signIn(login)).answer.secondFactor
      return call(endpoints.finishSignIn, { token, code })
    },
    hasSession: () => jar.has('openbeian_session'),
  }
}
type Browser = ReturnType<typeof aBrowser>

/** What the app shows: of the present step, or of one before or after it. */
const codeOf = (key: string, steps = 0) =>
  generateSync({ secret: key, epoch: Math.floor(now.getTime() / secondMs) + steps * 30 })
const wrongOf = (key: string) => {
  const right = [-1, 0, 1].map((steps) => codeOf(key, steps))
  return ['000000', '111111', '222222', '333333'].find((it) => !right.includes(it)) ?? ''
}

async function setUp(browser: Browser): Promise<{ key: string; recoveryCodes: string[] }> {
  const { key } = (await browser.call(endpoints.proposeSecondFactor)).answer
  const set = await browser.call(endpoints.setSecondFactor, { code: codeOf(key) })
  expect(set.status).toBe(200)
  later(minuteMs)
  return { key, recoveryCodes: set.answer.recoveryCodes }
}

/** Somebody who has one, and the browser it was set up in. */
async function withFactor(role: Role) {
  const account = await anAccount(role)
  const browser = aBrowser()
  await browser.signIn(account.login)
  return { ...account, browser, ...(await setUp(browser)) }
}

test('staff set it up before anything else, with the session they have; other sessions end', async () => {
  const { login, accountId } = await anAccount('reviewer')
  const [here, there] = [aBrowser(), aBrowser()]
  await there.signIn(login)
  expect((await here.signIn(login)).answer.account.secondFactor).toBe('missing')
  for (const endpoint of [endpoints.getQueue, endpoints.listSessions, endpoints.renewRecoveryCodes])
    expect(await here.call(endpoint)).toMatchObject({ status: 403, code: 'http.second-factor-missing' })
  expect(await here.call(endpoints.setSecondFactor, { code: '000000' })).toMatchObject({ code: 'accounts.no-key' })
  const { uri, key } = (await here.call(endpoints.proposeSecondFactor)).answer
  expect(uri).toContain(`secret=${key}`)
  expect(await here.call(endpoints.setSecondFactor, { code: wrongOf(key) })).toMatchObject({
    status: 422,
    code: 'accounts.code-wrong',
  })
  const { answer } = await here.call(endpoints.setSecondFactor, { code: codeOf(key) })
  expect(new Set(answer.recoveryCodes).size).toBe(10)
  expect((await here.call(endpoints.getSession)).answer.account.secondFactor).toBe('on')
  expect((await here.call(endpoints.getQueue)).status).toBe(200)
  expect((await there.call(endpoints.getSession)).status).toBe(401)
  expect(await actionsAbout(it, accountId)).toContain('account.set-second-factor')
  expect(await textsTo(it, login)).toContain('您的账号已设置二次验证')
})

test('the right password alone opens nothing; the code does, half a minute early or late, and once', async () => {
  const { login, key } = await withFactor('reviewer')
  const browser = aBrowser()
  const { status, answer } = await browser.signIn(login)
  expect({ status, hasSession: browser.hasSession(), keys: Object.keys(answer) }).toEqual({
    status: 200,
    hasSession: false,
    keys: ['secondFactor'],
  })
  const { token } = answer.secondFactor
  for (const code of [wrongOf(key), codeOf(key, -2), codeOf(key, 2)])
    expect(await browser.call(endpoints.finishSignIn, { token, code })).toMatchObject({ code: 'accounts.code-wrong' })
  const early = codeOf(key, 1)
  expect((await browser.call(endpoints.finishSignIn, { token, code: early })).status).toBe(200)
  expect((await browser.call(endpoints.getQueue)).status).toBe(200)
  // the token is spent, and so are that code and the one before it
  expect(await aBrowser().call(endpoints.finishSignIn, { token, code: codeOf(key, 2) })).toMatchObject({ status: 410 })
  for (const code of [early, codeOf(key)])
    expect(await aBrowser().signInWith(login, code)).toMatchObject({ code: 'accounts.code-wrong' })
  later(2 * minuteMs)
  expect((await aBrowser().signInWith(login, codeOf(key, -1))).status).toBe(200)
})

test('of two who send the same code at once, one is let in', async () => {
  const { login, key } = await withFactor('reviewer')
  const answers = await Promise.all([1, 2, 3].map(() => aBrowser().signInWith(login, codeOf(key))))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422])
})

test('a recovery code opens once, however it is copied, and its owner hears of it', async () => {
  const { login, accountId, recoveryCodes } = await withFactor('reviewer')
  const [first = '', second = ''] = recoveryCodes
  const copied = first.toUpperCase().replaceAll('-', ' ')
  expect((await aBrowser().signInWith(login, copied)).status).toBe(200)
  expect(await aBrowser().signInWith(login, first)).toMatchObject({ code: 'accounts.code-wrong' })
  expect((await aBrowser().signInWith(login, second)).status).toBe(200)
  expect(await actionsAbout(it, accountId)).toContain('account.use-recovery-code')
  expect(await textsTo(it, login)).toContain('还剩 8 个')
})

test('a recovery code of somebody else opens nothing', async () => {
  const [one, other] = [await withFactor('reviewer'), await withFactor('reviewer')]
  const [code = ''] = other.recoveryCodes
  expect(await aBrowser().signInWith(one.login, code)).toMatchObject({ code: 'accounts.code-wrong' })
})

test('what waits for a code ends after ten minutes, and with the password it began with', async () => {
  const { login, key, browser } = await withFactor('reviewer')
  const { token } = (await aBrowser().signIn(login)).answer.secondFactor
  later(10 * minuteMs)
  expect(await aBrowser().call(endpoints.finishSignIn, { token, code: codeOf(key) })).toMatchObject({
    status: 410,
    code: 'accounts.sign-in-over',
  })
  const begun = (await aBrowser().signIn(login)).answer.secondFactor
  const change = { password, newPassword: 'another horse battery' }
  expect((await browser.call(endpoints.changePassword, change)).status).toBe(200)
  const late = { token: begun.token, code: codeOf(key) }
  expect(await aBrowser().call(endpoints.finishSignIn, late)).toMatchObject({ status: 410 })
})

test('wrong codes are counted beyond one sign-in, and the right password does not forget them; known browsers apart', async () => {
  await setBudgetsOf(it, {
    'sign-ins.codes': { tenMinutes: 3, day: 3 },
    'sign-ins.device-codes': { tenMinutes: 3, day: 3 },
  })
  const { login, key, browser } = await withFactor('reviewer')
  for (const _ of [1, 2, 3])
    expect(await aBrowser().signInWith(login, wrongOf(key))).toMatchObject({ code: 'accounts.code-wrong' })
  expect(await aBrowser().signInWith(login, codeOf(key))).toMatchObject({ status: 429, code: 'budgets.used-up' })
  expect((await browser.signInWith(login, codeOf(key))).status).toBe(200)
  later(minuteMs)
  for (const _ of [1, 2, 3])
    expect(await browser.signInWith(login, wrongOf(key))).toMatchObject({ code: 'accounts.code-wrong' })
  expect(await browser.signInWith(login, codeOf(key))).toMatchObject({ status: 429 })
  await setBudgetsOf(it, { 'sign-ins.codes': { tenMinutes: 1000 }, 'sign-ins.device-codes': { tenMinutes: 1000 } })
})

test('what asks for the password again asks for a code beside it', async () => {
  const { key, browser, recoveryCodes } = await withFactor('applicant')
  later(15 * minuteMs)
  expect(await browser.call(endpoints.renewRecoveryCodes)).toMatchObject({ code: 'http.password-needed' })
  expect(await browser.call(endpoints.typePasswordAgain, { password })).toMatchObject({ code: 'accounts.code-needed' })
  expect(await browser.call(endpoints.typePasswordAgain, { password, code: wrongOf(key) })).toMatchObject({
    code: 'accounts.code-wrong',
  })
  expect(await browser.call(endpoints.renewRecoveryCodes)).toMatchObject({ code: 'http.password-needed' })
  expect((await browser.call(endpoints.typePasswordAgain, { password, code: codeOf(key) })).status).toBe(200)
  const renewed = await browser.call(endpoints.renewRecoveryCodes)
  expect(renewed.answer.recoveryCodes).toHaveLength(10)
  expect(renewed.answer.recoveryCodes).not.toContain(recoveryCodes[0])
})

test('applicants choose: on, over to another key, and off again', async () => {
  const { login, browser, key, recoveryCodes } = await withFactor('applicant')
  const proposed = (await browser.call(endpoints.proposeSecondFactor)).answer.key
  // until a code of the new key was typed the old one counts
  expect((await aBrowser().signInWith(login, codeOf(key))).status).toBe(200)
  expect((await browser.call(endpoints.setSecondFactor, { code: codeOf(proposed) })).status).toBe(200)
  later(minuteMs)
  for (const code of [codeOf(key), recoveryCodes[0] ?? ''])
    expect(await aBrowser().signInWith(login, code)).toMatchObject({ code: 'accounts.code-wrong' })
  expect((await aBrowser().signInWith(login, codeOf(proposed))).status).toBe(200)
  expect((await browser.call(endpoints.removeSecondFactor)).status).toBe(200)
  expect((await aBrowser().signIn(login)).answer.account.secondFactor).toBe('off')
  expect(await textsTo(it, login)).toContain('已关闭二次验证')
})

test('staff cannot remove it, unless their provider leaves it to them', async () => {
  const { browser } = await withFactor('reviewer')
  expect(await browser.call(endpoints.removeSecondFactor)).toMatchObject({ code: 'accounts.second-factor-required' })
  const { login } = await anAccount('reviewer')
  await setSignIn(it, { staffIdleMinutes: 480, secondFactor: 'voluntary' })
  expect((await browser.call(endpoints.removeSecondFactor)).status).toBe(200)
  const other = aBrowser()
  expect((await other.signIn(login)).answer.account.secondFactor).toBe('off')
  expect((await other.call(endpoints.getQueue)).status).toBe(200)
  await setSignIn(it, { staffIdleMinutes: 480 })
})

test('an administrator takes away that of somebody who lost it, with a reason, and nobody their own', async () => {
  const { login, accountId, browser } = await withFactor('reviewer')
  const admin = await withFactor('admin')
  const { accounts } = (await admin.browser.call(endpoints.listSecondFactors)).answer
  expect(accounts).toContainEqual(expect.objectContaining({ accountId, login, recoveryCodesLeft: 10 }))
  expect(accounts).not.toContainEqual(expect.objectContaining({ accountId: admin.accountId }))
  const reason = { reason: '当面核对工作证件' }
  const own = await admin.browser.call(endpoints.resetSecondFactor, reason, { accountId: admin.accountId })
  expect(own).toMatchObject({ status: 404, code: 'accounts.second-factor-unknown' })
  expect((await admin.browser.call(endpoints.resetSecondFactor, reason, { accountId })).status).toBe(200)
  expect((await browser.call(endpoints.getSession)).status).toBe(401)
  expect((await aBrowser().signIn(login)).answer.account.secondFactor).toBe('missing')
  expect(await actionsAbout(it, accountId)).toContain('account.reset-second-factor')
  expect(await textsTo(it, login)).toContain('管理员已重置您账号的二次验证')
})

test('key, codes and token are kept sealed or as hashes', async () => {
  const { login, key, recoveryCodes } = await withFactor('reviewer')
  const { token } = (await aBrowser().signIn(login)).answer.secondFactor
  const tables = ['secondFactors', 'recoveryCodes', 'pendingSignIns'] as const
  const kept = JSON.stringify(
    await Promise.all(tables.map((it_) => it.deps.db.selectFrom(it_).selectAll().execute())),
    (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value),
  )
  for (const secret of [key, token, ...recoveryCodes, ...recoveryCodes.map((it) => it.replaceAll('-', ''))])
    expect(kept).not.toContain(secret)
})
