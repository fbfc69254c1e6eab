import { type Endpoint, endpoints } from '@openbeian/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAccount, findLogin } from '../../records/accounts/accounts.store.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { anEmptyDraft } from '../applying/test-orders.ts'
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
})
afterAll(() => it.close())

const newPassword = 'another horse battery'
const phone = 'Mozilla/5.0 (Linux; Android 15) MicroMessenger/8.0'
const computer = 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0'

/** A browser: it keeps its cookies, and says what it is. */
function aBrowser(userAgent: string, remoteAddress = '203.0.113.40') {
  const jar = new Map<string, string>()
  let csrf = ''
  async function call(endpoint: Endpoint, body?: object, params: Record<string, string> = {}) {
    const url = endpoint.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
    const cookie = [...jar].map((it) => it.join('=')).join('; ')
    const headers = { 'user-agent': userAgent, cookie, 'x-csrf-token': csrf }
    const payload = body ? { payload: body } : {}
    const answer = await it.app.inject({ method: endpoint.method, url, headers, remoteAddress, ...payload })
    for (const { name, value } of answer.cookies) value ? jar.set(name, value) : jar.delete(name)
    const json = answer.json()
    if (typeof json.csrfToken === 'string') csrf = json.csrfToken
    return { status: answer.statusCode, answer: json, code: json.code }
  }
  return {
    call,
    signIn: (login: string, secret = password) => call(endpoints.signIn, { login, password: secret }),
    /** What a thief has who copied nothing but that cookie. */
    forgetSession: () => jar.delete('openbeian_session'),
    knows: () => jar.has('openbeian_device'),
  }
}
const sessionsOf = async (browser: ReturnType<typeof aBrowser>) =>
  (await browser.call(endpoints.listSessions)).answer.sessions as { id: string; device: string; isThis: boolean }[]

test('changing the password takes the present one, ends all other sessions, and is told to the owner', async () => {
  await signUpByLink(it, newcomer('change@example.cn'))
  const [here, there] = [aBrowser(computer), aBrowser(phone)]
  for (const browser of [here, there]) expect((await browser.signIn('change@example.cn')).status).toBe(200)
  expect(await here.call(endpoints.changePassword, { password: 'wrong', newPassword })).toMatchObject({
    status: 422,
    code: 'accounts.password-wrong',
  })
  expect(await here.call(endpoints.changePassword, { password, newPassword: 'change12345' })).toMatchObject({
    status: 422,
    code: 'accounts.password-weak',
  })
  expect((await there.call(endpoints.getSession)).status).toBe(200)
  // the session of the sign-up ends as well
  expect(await here.call(endpoints.changePassword, { password, newPassword })).toMatchObject({
    status: 200,
    answer: { endedSessions: 2 },
  })
  expect((await there.call(endpoints.getSession)).status).toBe(401)
  expect((await here.call(endpoints.getSession)).status).toBe(200)
  expect((await aBrowser(phone).signIn('change@example.cn')).status).toBe(401)
  expect((await aBrowser(phone).signIn('change@example.cn', newPassword)).status).toBe(200)
  const told = (await messagesTo(it, 'change@example.cn')).map(({ text }) => text)
  expect(told.some((text) => text.includes('您的密码已修改'))).toBe(true)
})

test('a link to a new password that was asked for before opens nothing once the password was changed', async () => {
  await signUpByLink(it, newcomer('linked@example.cn'))
  await it.anyone.call(endpoints.askForRecovery, { body: { login: 'linked@example.cn' } })
  const token = await tokenSentTo(it, 'linked@example.cn')
  const here = aBrowser(computer)
  await here.signIn('linked@example.cn')
  await here.call(endpoints.changePassword, { password, newPassword })
  const late = await it.anyone.call(endpoints.recoverPassword, { body: { token, password: 'a third horse battery' } })
  expect(late).toMatchObject({ status: 410 })
})

test('sessions are listed with their devices and ended one by one, or all others at once', async () => {
  await signUpByLink(it, newcomer('many@example.cn'))
  const browsers = [aBrowser(computer), aBrowser(phone), aBrowser(phone)]
  for (const browser of browsers) await browser.signIn('many@example.cn')
  const [here, there, elsewhere] = browsers
  if (!here || !there || !elsewhere) throw new Error('Three browsers are needed.')
  const listed = await sessionsOf(here)
  expect(listed.map(({ device, isThis }) => [device, isThis])).toEqual([
    ['Android · 微信', false],
    ['Android · 微信', false],
    ['Windows · Firefox', true],
    [undefined, false],
  ])
  const [, ofThere] = listed
  expect((await here.call(endpoints.endSession, undefined, { sessionId: ofThere?.id ?? '' })).status).toBe(200)
  expect((await there.call(endpoints.getSession)).status).toBe(401)
  expect((await elsewhere.call(endpoints.getSession)).status).toBe(200)
  expect(await here.call(endpoints.endOtherSessions)).toMatchObject({ status: 200, answer: { endedSessions: 2 } })
  expect((await elsewhere.call(endpoints.getSession)).status).toBe(401)
  expect(await sessionsOf(here)).toHaveLength(1)
})

test('nobody ends a session of somebody else', async () => {
  await signUpByLink(it, newcomer('one@example.cn'))
  await signUpByLink(it, newcomer('two@example.cn'))
  const [one, two] = [aBrowser(computer), aBrowser(computer)]
  await one.signIn('one@example.cn')
  await two.signIn('two@example.cn')
  const [mine] = await sessionsOf(one)
  expect(await two.call(endpoints.endSession, undefined, { sessionId: mine?.id ?? '' })).toMatchObject({ status: 404 })
  expect((await one.call(endpoints.getSession)).status).toBe(200)
})

test('a session in a browser that is new is told to the owner, one in a known browser is not', async () => {
  await signUpByLink(it, newcomer('told@example.cn'))
  const told = async () =>
    (await messagesTo(it, 'told@example.cn')).filter(({ text }) => text.includes('在新设备登录')).length
  expect(await told()).toBe(0)
  const here = aBrowser(phone)
  await here.signIn('told@example.cn')
  expect(await told()).toBe(1)
  expect((await messagesTo(it, 'told@example.cn'))[0]?.text).toContain('Android · 微信')
  await here.signIn('told@example.cn')
  expect(await told()).toBe(1)
})

test('however many strangers guess from however many addresses, who has signed in with a browser before signs in with it', async () => {
  await signUpByLink(it, newcomer('closed@example.cn'))
  const known = aBrowser(phone, '203.0.113.41')
  await known.signIn('closed@example.cn')
  await setBudgetsOf(it, { 'sign-ins.anywhere': { hour: 5 } })
  for (let number = 0; number < 5; number++) {
    const guess = await aBrowser(computer, `198.51.100.${number}`).signIn('closed@example.cn', 'guess')
    expect(guess.status).toBe(401)
  }
  // nobody guesses on from addresses without end
  expect(await aBrowser(computer, '198.51.100.200').signIn('closed@example.cn')).toMatchObject({ status: 429 })
  expect((await known.signIn('closed@example.cn')).status).toBe(200)

  // whoever has the mailbox gets in with a new browser too
  const fresh = aBrowser(computer, '198.51.100.201')
  await fresh.call(endpoints.askForRecovery, { login: 'closed@example.cn' })
  const token = await tokenSentTo(it, 'closed@example.cn')
  expect((await fresh.call(endpoints.recoverPassword, { token, password: newPassword })).status).toBe(200)
  expect((await fresh.signIn('closed@example.cn', newPassword)).status).toBe(200)

  // and never for ever
  now = new Date(now.getTime() + 3600_000 + 120_000)
  expect((await aBrowser(computer, '198.51.100.202').signIn('closed@example.cn', newPassword)).status).toBe(200)
})

test('a stolen cookie of a known browser guesses a few times, not for ever; that of one account helps at no other', async () => {
  await signUpByLink(it, newcomer('lost@example.cn'))
  await signUpByLink(it, newcomer('other@example.cn'))
  const stolen = aBrowser(phone, '203.0.113.42')
  await setBudgetsOf(it, { 'sign-ins.device': { tenMinutes: 3 } })
  await stolen.signIn('lost@example.cn')
  stolen.forgetSession()
  for (let tries = 0; tries < 3; tries++) expect((await stolen.signIn('lost@example.cn', 'guess')).status).toBe(401)
  expect((await stolen.signIn('lost@example.cn', 'guess')).status).toBe(429)
  expect((await stolen.signIn('other@example.cn', 'guess')).status).toBe(401)
  const keys = await it.deps.db.selectFrom('usedUpBudgets').select('budget').execute()
  expect(keys.map(({ budget }) => budget)).toContain('sign-ins.device')
})

test('a closed account is gone: no session, no sign-in, no recovery; its address signs up anew and sees nothing of before', async () => {
  await signUpByLink(it, newcomer('bye@example.cn'))
  const customerOf = async () => (await findAccount(it.deps, it.provider.id, 'bye@example.cn'))?.customerId
  const before = await customerOf()
  const here = aBrowser(computer)
  await here.signIn('bye@example.cn')
  expect(await here.call(endpoints.closeAccount, { password: 'wrong' })).toMatchObject({ status: 422 })
  expect((await here.call(endpoints.closeAccount, { password })).status).toBe(200)
  expect((await here.call(endpoints.getSession)).status).toBe(401)
  expect((await here.signIn('bye@example.cn')).status).toBe(401)
  expect(await findLogin(it.deps, it.provider.id, 'bye@example.cn')).toBeUndefined()
  expect((await messagesTo(it, 'bye@example.cn'))[0]?.text).toContain('您的账号已注销')
  await signUpByLink(it, newcomer('bye@example.cn'))
  expect(await customerOf()).not.toBe(before)
})

test('the last account of a customer stays while somebody works on an order of theirs; staff do not close their own', async () => {
  const applicant = await it.as('applicant', { customerId: (await it.anotherCustomer()).id })
  const hash = await it.deps.db
    .selectFrom('accounts')
    .select('passwordHash')
    .where('loginKey', '=', (await keyOfSomebody()) ?? null)
    .executeTakeFirstOrThrow()
  await it.deps.db.updateTable('accounts').set(hash).where('id', '=', applicant.caller.accountId).execute()
  const draft = await anEmptyDraft(applicant)
  const orders = it.deps.db.updateTable('orders').where('id', '=', draft.id)
  await orders.set({ state: 'inReview' }).execute()
  expect(await applicant.call(endpoints.closeAccount, { body: { password } })).toMatchObject({
    status: 409,
    problem: { code: 'accounts.orders-under-way', details: { orders: 1 } },
  })
  await orders.set({ state: 'abandoned' }).execute()
  expect((await applicant.call(endpoints.closeAccount, { body: { password } })).status).toBe(200)
  const reviewer = await it.as('reviewer')
  expect((await reviewer.call(endpoints.closeAccount, { body: { password } })).status).toBe(403)
})

test('what asks for the password again asks ten minutes after it was typed, each session by itself, and wrong ones are counted', async () => {
  await signUpByLink(it, newcomer('again@example.cn'))
  await it.deps.db
    .updateTable('providers')
    .set({ settings: sql`jsonb_set(settings, '{signIn}', '{"secondFactor": "voluntary"}')` })
    .where('id', '=', it.provider.id)
    .execute()
  await setBudgetsOf(it, { 'sign-ins.device': { tenMinutes: 2 } })
  const [here, there] = [aBrowser(computer), aBrowser(phone)]
  for (const browser of [here, there]) await browser.signIn('again@example.cn')
  const order = await here.call(endpoints.createOrder, {})
  const reveal = (browser: typeof here) =>
    browser.call(
      endpoints.reveal,
      { reason: '核对本人手机号', paths: ['subject.principal.mobile'] },
      { orderId: order.answer.id },
    )
  expect((await reveal(here)).status).toBe(200)
  now = new Date(now.getTime() + 10 * 60_000)
  for (const browser of [here, there])
    expect(await reveal(browser)).toMatchObject({ status: 403, code: 'http.password-needed' })
  expect((await here.call(endpoints.getSession)).status).toBe(200)
  expect(await here.call(endpoints.typePasswordAgain, { password: 'wrong' })).toMatchObject({ status: 422 })
  expect((await reveal(here)).status).toBe(403)
  expect((await here.call(endpoints.typePasswordAgain, { password })).status).toBe(200)
  expect((await reveal(here)).status).toBe(200)
  expect((await reveal(there)).status).toBe(403)
  for (let tries = 0; tries < 2; tries++) await there.call(endpoints.typePasswordAgain, { password: 'wrong' })
  expect(await there.call(endpoints.typePasswordAgain, { password })).toMatchObject({ status: 429 })
})

test('what shows the confidential, exports, or changes keys, rules and accounts asks for the password again', () => {
  const asking = Object.entries<Endpoint>(endpoints).filter(([, { passwordAgain }]) => passwordAgain)
  expect(asking.map(([name]) => name).sort()).toEqual([
    'addPasskey',
    'addSignInService',
    'adjustRule',
    'applyImport',
    'approveLoadedFile',
    'askToAddPasskey',
    'askToChangeLogin',
    'beginLinkingService',
    'changeLoginByStaff',
    'changeMember',
    'changeProvider',
    'changeSettings',
    'changeSignInService',
    'changeStaffProvinces',
    'changeStaffRole',
    'confirmSignUpByStaff',
    'createChannel',
    'decideFaceTerms',
    'disableStaff',
    'endOtherSessions',
    'endSession',
    'eraseCustomerData',
    'eraseOwnData',
    'exportCustomerData',
    'exportOwnData',
    'exportPersonData',
    'exportRegistry',
    'exportReportFile',
    'giveMandate',
    'inviteMember',
    'inviteStaff',
    'liftBudget',
    'mergeCustomer',
    'openOrder',
    'proposeSecondFactor',
    'readMessage',
    'removeLogo',
    'removeMember',
    'removePasskey',
    'removeSecondFactor',
    'removeSignInService',
    'renewMemberLink',
    'renewRecoveryCodes',
    'resetRule',
    'resetSecondFactor',
    'resetStaff',
    'restoreRuleVersion',
    'reveal',
    'setLogo',
    'setNoticeWords',
    'setSecondFactor',
    'startImport',
    'switchLoadedFile',
    'undoImport',
    'unlinkService',
    'updateChannel',
  ])
})

test('all of it is in the audit', async () => {
  await signUpByLink(it, newcomer('written@example.cn'))
  const here = aBrowser(computer)
  await here.signIn('written@example.cn')
  await here.call(endpoints.endOtherSessions)
  await here.call(endpoints.changePassword, { password: 'wrong', newPassword })
  await here.call(endpoints.changePassword, { password, newPassword })
  const { id } = (await findLogin(it.deps, it.provider.id, 'written@example.cn')) ?? {}
  await here.call(endpoints.closeAccount, { password: newPassword })
  const auditor = await it.as('auditor')
  const { answer } = await auditor.call(endpoints.listAudit, { query: { about: `account:${id}` } })
  expect(answer.entries.map(({ action }) => action)).toEqual([
    'account.close',
    'account.change-password',
    'session.refuse',
    'session.end',
    'session.open',
    'session.open',
    'account.open',
  ])
  expect(JSON.stringify(answer)).not.toContain(newPassword)
})

/** Any account whose password is known here. */
async function keyOfSomebody() {
  await signUpByLink(it, newcomer('somebody@example.cn'))
  const rows = it.deps.db.selectFrom('accounts').select('loginKey').orderBy('createdAt', 'desc').limit(1)
  return (await rows.executeTakeFirstOrThrow()).loginKey
}
