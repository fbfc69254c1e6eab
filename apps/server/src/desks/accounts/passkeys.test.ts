import { endpoints, type Role } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minuteMs } from '../../platform/time/durations.ts'
import { insertAccount } from '../../records/accounts/accounts.store.ts'
import { hashPassword, noPassword } from '../../records/accounts/password.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { userHandleOf } from './check-passkey.ts'
import { aForeignKey, anAuthenticator } from './test-authenticator.ts'
import { browserAt } from './test-browser.ts'
import { actionsAbout, setSignIn } from './test-sign-in-settings.ts'
import { testPassword as password, textsTo, withSenders } from './test-sign-up.ts'

const site = 'beian.example.cn'
const origin = `https://${site}`
let it: TestApp
let passwordHash: string
let now = new Date('2026-03-02T02:00:00Z')
const later = (ms: number) => {
  now = new Date(now.getTime() + ms)
}
beforeAll(async () => {
  it = await testApp({
    now: () => now,
    publicAddress: () => origin,
    settings: { signIn: { staffIdleMinutes: 480 } },
  })
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

const aBrowser = (host = site) => browserAt(it, host)
type Browser = ReturnType<typeof browserAt>
type Authenticator = ReturnType<typeof anAuthenticator>
type Ways = Parameters<Authenticator['sign']>[1]

const aKey = () => anAuthenticator({ origin, rpId: site })

async function add(browser: Browser, key: Authenticator, ways: Ways = {}) {
  const { answer } = await browser.call(endpoints.askToAddPasskey)
  return browser.call(endpoints.addPasskey, { name: '办公电脑', made: key.make(answer, ways) })
}

/** Somebody with a passkey, and the browser it was added in. */
async function withPasskey(role: Role) {
  const account = await anAccount(role)
  const browser = aBrowser()
  await browser.signIn(account.login)
  const key = aKey()
  const added = await add(browser, key)
  expect(added).toMatchObject({ status: 200 })
  return { ...account, browser, key, ...(added.answer as { passkeyId: string; recoveryCodes: string[] }) }
}

/** All of the sign-in by a passkey. */
async function signInAlone(key: Authenticator, ways: Ways = {}, browser = aBrowser()) {
  const { answer } = await browser.call(endpoints.askToSignIn, {})
  return browser.call(endpoints.signInWithPasskey, { signed: key.sign(answer, ways) })
}

/** The password first. */
async function signInWithBoth(login: string, key: Authenticator, ways: Ways = {}, browser = aBrowser()) {
  const { token } = (await browser.signIn(login)).answer.secondFactor
  const { answer } = await browser.call(endpoints.askToSignIn, { token })
  return browser.call(endpoints.signInWithPasskey, { token, signed: key.sign(answer, ways) })
}

const refused = { status: 422, code: 'accounts.passkey-refused' }

test('a passkey is the second factor staff need: added before anything else, with recovery codes; other sessions end', async () => {
  const { login, accountId } = await anAccount('reviewer')
  const [here, there] = [aBrowser(), aBrowser()]
  await there.signIn(login)
  expect((await here.signIn(login)).answer.account).toMatchObject({ secondFactor: 'missing', hasPasskeyHere: false })
  expect((await here.call(endpoints.getQueue)).code).toBe('http.second-factor-missing')
  const { status, answer } = await add(here, aKey())
  expect(status).toBe(200)
  expect(new Set(answer.recoveryCodes).size).toBe(10)
  expect((await here.call(endpoints.getSession)).answer.account).toMatchObject({
    secondFactor: 'on',
    hasPasskeyHere: true,
  })
  expect((await here.call(endpoints.getQueue)).status).toBe(200)
  expect((await there.call(endpoints.getSession)).status).toBe(401)
  expect(await actionsAbout(it, accountId)).toContain('account.add-passkey')
  expect(await textsTo(it, login)).toContain('您的账号添加了通行密钥“办公电脑”')
})

test('with the password, or alone where the authenticator made sure of the person', async () => {
  const { login, accountId, key } = await withPasskey('reviewer')
  const browser = aBrowser()
  const { answer } = await browser.signIn(login)
  expect(answer.secondFactor.hasPasskeyHere).toBe(true)
  expect(browser.hasSession()).toBe(false)
  const asked = (await browser.call(endpoints.askToSignIn, { token: answer.secondFactor.token })).answer
  expect(asked).toMatchObject({ rpId: site, allowCredentials: [{ id: key.id }], userVerification: 'discouraged' })
  expect((await signInWithBoth(login, key, { verified: false })).status).toBe(200)
  const alone = (await aBrowser().call(endpoints.askToSignIn, {})).answer
  expect(alone).toMatchObject({ allowCredentials: [], userVerification: 'required' })
  const userHandle = userHandleOf(accountId)
  const entered = await signInAlone(key, { userHandle })
  expect(entered).toMatchObject({ status: 200, answer: { account: { login, role: 'reviewer' } } })
  expect(await signInAlone(key, { verified: false })).toMatchObject({ code: 'accounts.passkey-needs-check' })
  expect((await actionsAbout(it, accountId)).filter((it) => it === 'session.open')).toHaveLength(3)
})

test('without the device a recovery code opens once', async () => {
  const { login, recoveryCodes } = await withPasskey('reviewer')
  const browser = aBrowser()
  const { token } = (await browser.signIn(login)).answer.secondFactor
  expect(await browser.call(endpoints.finishSignIn, { token, code: '123456' })).toMatchObject({
    code: 'accounts.code-wrong',
  })
  expect((await browser.call(endpoints.finishSignIn, { token, code: recoveryCodes[0] })).status).toBe(200)
})

test('what was signed before, elsewhere, for another site, by another key or of another account opens nothing', async () => {
  const [{ login, key, accountId }, other] = [await withPasskey('reviewer'), await withPasskey('reviewer')]
  // replay: the same once more, and one asked for another purpose
  const browser = aBrowser()
  const { answer: asked } = await browser.call(endpoints.askToSignIn, {})
  const signed = key.sign(asked)
  expect((await browser.call(endpoints.signInWithPasskey, { signed })).status).toBe(200)
  expect(await aBrowser().call(endpoints.signInWithPasskey, { signed })).toMatchObject(refused)
  const { answer: toConfirm } = await browser.call(endpoints.askToConfirm)
  expect(await aBrowser().call(endpoints.signInWithPasskey, { signed: key.sign(toConfirm) })).toMatchObject(refused)
  // a challenge of nobody's
  const invented = { challenge: Buffer.from('invented by somebody').toString('base64url') }
  expect(await aBrowser().call(endpoints.signInWithPasskey, { signed: key.sign(invented) })).toMatchObject(refused)
  // a page elsewhere, a key of another site
  for (const ways of [
    { origin: 'https://evil.example.com' },
    { origin: `http://${site}` },
    { origin: `${origin}:8443` },
    { rpId: 'evil.example.com' },
    { rpId: 'example.cn' },
    { userHandle: userHandleOf(other.accountId) },
  ])
    expect(await signInAlone(key, ways)).toMatchObject(refused)
  // a signature of another key
  const { answer } = await aBrowser().call(endpoints.askToSignIn, {})
  const forged = key.sign(answer, {}, aForeignKey())
  expect(await aBrowser().call(endpoints.signInWithPasskey, { signed: forged })).toMatchObject(refused)
  // somebody else's passkey beside this password
  expect(await signInWithBoth(login, other.key)).toMatchObject(refused)
  expect((await signInWithBoth(login, key)).status).toBe(200)
  expect(await actionsAbout(it, accountId)).toContain('session.refuse')
})

test('a counter that goes back or stands still is that of a copy', async () => {
  const { key } = await withPasskey('reviewer')
  expect((await signInAlone(key, { counter: 7 })).status).toBe(200)
  for (const counter of [7, 6, 0]) expect(await signInAlone(key, { counter })).toMatchObject(refused)
  expect((await signInAlone(key, { counter: 8 })).status).toBe(200)
})

test('a challenge is over after five minutes, and one password opens one session', async () => {
  const { login, key } = await withPasskey('reviewer')
  const browser = aBrowser()
  const { answer } = await browser.call(endpoints.askToSignIn, {})
  later(5 * minuteMs)
  expect(await browser.call(endpoints.signInWithPasskey, { signed: key.sign(answer) })).toMatchObject(refused)
  const { token } = (await browser.signIn(login)).answer.secondFactor
  const asked = (await browser.call(endpoints.askToSignIn, { token })).answer
  expect((await browser.call(endpoints.signInWithPasskey, { token, signed: key.sign(asked) })).status).toBe(200)
  expect(await browser.call(endpoints.askToSignIn, { token })).toMatchObject({ code: 'accounts.sign-in-over' })
})

test('nothing is added that was made elsewhere, for somebody else, twice, or with a challenge that was used', async () => {
  const { login, key, browser } = await withPasskey('applicant')
  for (const ways of [{ origin: 'https://evil.example.com' }, { rpId: 'evil.example.com' }])
    expect(await add(browser, aKey(), ways)).toMatchObject(refused)
  expect(await add(browser, key)).toMatchObject({ status: 409, code: 'accounts.passkey-known' })
  const { browser: theirs } = await withPasskey('applicant')
  const { answer: askedOfThem } = await theirs.call(endpoints.askToAddPasskey)
  const stolen = { name: '偷', made: aKey().make(askedOfThem) }
  expect(await browser.call(endpoints.addPasskey, stolen)).toMatchObject(refused)
  const { answer } = await browser.call(endpoints.askToAddPasskey)
  expect(answer.excludeCredentials).toEqual([{ type: 'public-key', id: key.id, transports: ['internal'] }])
  expect((await browser.call(endpoints.addPasskey, { name: '第二个', made: aKey().make(answer) })).status).toBe(200)
  expect(await browser.call(endpoints.addPasskey, { name: '第三个', made: aKey().make(answer) })).toMatchObject(refused)
  expect((await browser.call(endpoints.listPasskeys)).answer.passkeys).toHaveLength(2)
  expect(JSON.stringify(await it.deps.db.selectFrom('passkeys').selectAll().execute())).not.toContain('第二个')
  expect((await signInWithBoth(login, key)).status).toBe(200)
})

test('passkeys are offered at names of the provider’s site over HTTPS, and at localhost; never at addresses of numbers', async () => {
  const ways = async (host: string) => {
    const answer = await it.app.inject({ method: 'GET', url: endpoints.listSignInWays.path, headers: { host } })
    return answer.json().passkeys
  }
  expect(await ways(site)).toBe(true)
  expect(await ways('localhost:8080')).toBe(true)
  for (const host of ['127.0.0.1', '127.0.0.1:8080', '[::1]:8080']) expect(await ways(host)).toBe(false)
  const { login, browser } = await withPasskey('applicant')
  expect((await browser.call(endpoints.listPasskeys)).answer).toMatchObject({
    canAdd: true,
    passkeys: [{ isHere: true }],
  })
  const elsewhere = aBrowser('127.0.0.1')
  const { answer } = await elsewhere.signIn(login)
  expect(answer.secondFactor.hasPasskeyHere).toBe(false)
  const { token } = answer.secondFactor
  for (const body of [{}, { token }])
    expect(await elsewhere.call(endpoints.askToSignIn, body)).toMatchObject({ code: 'accounts.passkeys-not-here' })
  // under another name of the site it is none of its keys
  const atHome = aBrowser('localhost:8080')
  expect((await atHome.signIn(login)).answer.secondFactor.hasPasskeyHere).toBe(false)
})

test('the name of another provider’s site makes no passkey here', async () => {
  const other = await it.anotherProvider()
  const theirs = 'beian.other.example'
  const named = it.deps.db.updateTable('providers').set({ code: 'other', hosts: [theirs] })
  await named.where('id', '=', other.id).execute()
  await it.deps.db
    .updateTable('providers')
    .set({ code: 'first', hosts: ['localhost', site] })
    .where('id', '=', it.provider.id)
    .execute()
  later(minuteMs)
  const { login } = await anAccount('applicant')
  const browser = aBrowser(theirs)
  const signedIn = await browser.call(endpoints.signIn, { login, password, provider: 'first' })
  expect(signedIn.status).toBe(200)
  expect((await browser.call(endpoints.listPasskeys)).answer.canAdd).toBe(false)
  expect(await browser.call(endpoints.askToAddPasskey)).toMatchObject({ code: 'accounts.passkeys-not-here' })
  await it.deps.db.updateTable('providers').set({ hosts: [] }).where('id', '=', other.id).execute()
})

test('a passkey stands for the password again; one of somebody else does not', async () => {
  const { key, browser } = await withPasskey('applicant')
  const other = await withPasskey('applicant')
  later(15 * minuteMs)
  expect(await browser.call(endpoints.renewRecoveryCodes)).toMatchObject({ code: 'http.password-needed' })
  const confirm = async (by: Authenticator, ways: Ways = {}) => {
    const { answer } = await browser.call(endpoints.askToConfirm)
    return browser.call(endpoints.confirmWithPasskey, { signed: by.sign(answer, ways) })
  }
  expect(await confirm(other.key)).toMatchObject(refused)
  expect(await confirm(key, { verified: false })).toMatchObject({ code: 'accounts.passkey-needs-check' })
  expect(await browser.call(endpoints.renewRecoveryCodes)).toMatchObject({ code: 'http.password-needed' })
  expect((await confirm(key)).status).toBe(200)
  expect((await browser.call(endpoints.renewRecoveryCodes)).answer.recoveryCodes).toHaveLength(10)
})

test('passkeys are named and removed by their owner; staff keep their last factor, where one is required', async () => {
  const { browser, passkeyId, accountId, key, login } = await withPasskey('reviewer')
  const stranger = await withPasskey('reviewer')
  const [own, strange] = [{ passkeyId }, { passkeyId: stranger.passkeyId }]
  expect((await browser.call(endpoints.renamePasskey, { name: '备用钥匙' }, own)).status).toBe(200)
  for (const call of [
    browser.call(endpoints.renamePasskey, { name: '别人的' }, strange),
    browser.call(endpoints.removePasskey, undefined, strange),
  ])
    expect(await call).toMatchObject({ status: 404, code: 'accounts.passkey-unknown' })
  expect(await browser.call(endpoints.removePasskey, undefined, own)).toMatchObject({
    code: 'accounts.second-factor-required',
  })
  expect((await signInAlone(key)).status).toBe(200)
  await setSignIn(it, { staffIdleMinutes: 480, secondFactor: 'voluntary' })
  expect((await browser.call(endpoints.removePasskey, undefined, own)).status).toBe(200)
  expect(await signInAlone(key)).toMatchObject(refused)
  expect((await aBrowser().signIn(login)).answer.account.secondFactor).toBe('off')
  expect(await it.deps.db.selectFrom('recoveryCodes').selectAll().where('accountId', '=', accountId).execute()).toEqual(
    [],
  )
  expect(await actionsAbout(it, accountId)).toEqual(
    expect.arrayContaining(['account.rename-passkey', 'account.remove-passkey']),
  )
  expect(await textsTo(it, login)).toContain('已删除通行密钥“备用钥匙”')
  await setSignIn(it, { staffIdleMinutes: 480 })
})

test('an administrator who resets the second factor takes the passkeys, too; the disabled and the reset are not let in by theirs', async () => {
  const [lost, left, reset] = [
    await withPasskey('reviewer'),
    await withPasskey('reviewer'),
    await withPasskey('reviewer'),
  ]
  const admin = await withPasskey('admin')
  const { accounts } = (await admin.browser.call(endpoints.listSecondFactors)).answer
  expect(accounts).toContainEqual(
    expect.objectContaining({ accountId: lost.accountId, hasApp: false, passkeys: 1, recoveryCodesLeft: 10 }),
  )
  const given = { reason: '当面核对工作证件' }
  const { accountId } = lost
  expect((await admin.browser.call(endpoints.resetSecondFactor, given, { accountId })).status).toBe(200)
  expect(await signInAlone(lost.key)).toMatchObject(refused)
  expect((await aBrowser().signIn(lost.login)).answer.account.secondFactor).toBe('missing')
  const change = (accountId: string, to: object) =>
    it.deps.db.updateTable('accounts').set(to).where('id', '=', accountId).execute()
  await change(left.accountId, { disabledAt: now })
  await change(reset.accountId, { passwordHash: noPassword })
  for (const { key } of [left, reset]) expect(await signInAlone(key)).toMatchObject(refused)
})
