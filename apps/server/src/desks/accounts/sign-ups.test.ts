import { type Endpoint, endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAccount, findLogin } from '../../records/accounts/accounts.store.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { removeExpired } from '../operating/remove-expired.job.ts'
import {
  askToSignUp,
  messagesTo,
  newcomer,
  testPassword as password,
  setBudgetsOf,
  signUpByLink,
  textsTo,
  tokenSentTo,
  withSenders,
} from './test-sign-up.ts'

let it: TestApp
let now = new Date('2026-03-02T02:00:00Z')
beforeAll(async () => {
  // no two things happen at once: what was sent last is known
  it = await testApp({
    now: () => {
      now = new Date(now.getTime() + 1)
      return now
    },
  })
  withSenders(it)
})
afterAll(() => it.close())

const hours = (count: number) => {
  now = new Date(now.getTime() + count * 3600_000)
}
const ask = <It extends Endpoint>(endpoint: It, body: object) => it.anyone.call(endpoint, { body })
const signUp = (login: string, more: object = {}) => askToSignUp(it, { ...newcomer(login), ...more })
const signIn = (login: string, secret = password) => ask(endpoints.signIn, { login, password: secret })
const look = (token: string) => ask(endpoints.lookAtLink, { token })
const confirm = (token: string, secret = password) => ask(endpoints.confirmSignUp, { token, password: secret })
const customerOf = async (login: string) => (await findAccount(it.deps, it.provider.id, login))?.customerId ?? undefined
/** All but the number of the request. */
const said = ({ status, answer, problem }: Awaited<ReturnType<typeof ask>>) => ({
  status,
  ...(status === 200 ? { answer } : { code: problem.code, message: problem.message }),
})

test('whoever signs up is nobody until the link in the mail is opened with the password; then an applicant of a new customer', async () => {
  expect(await signUp('Lin@Example.cn')).toMatchObject({ status: 200, answer: { confirmedBy: 'link', validHours: 24 } })
  expect(await customerOf('lin@example.cn')).toBeUndefined()
  expect(await signIn('lin@example.cn')).toMatchObject({
    status: 403,
    problem: { code: 'accounts.address-unconfirmed' },
  })

  const token = await tokenSentTo(it, 'lin@example.cn')
  expect((await look(token)).answer).toEqual({
    purpose: 'confirm-sign-up',
    state: 'open',
    login: 'l***@example.cn',
    isRenewable: false,
  })
  // the owner of the mailbox does not know what a stranger chose
  expect(await confirm(token, 'what a stranger chose')).toMatchObject({ status: 401 })
  expect(await confirm(token)).toMatchObject({
    status: 200,
    answer: {
      account: { login: 'lin@example.cn', role: 'applicant', customerName: '北京示例科技有限公司' },
      provider: { name: '示例接入商' },
    },
  })
  expect(await customerOf('lin@example.cn')).toBeDefined()
  expect((await signIn('lin@example.cn')).status).toBe(200)
  expect(await confirm(token)).toMatchObject({ status: 410, problem: { code: 'accounts.link-over' } })
  expect((await look(token)).answer).toMatchObject({ state: 'used', isRenewable: false })
})

test('signing up tells nobody but the address whether there is an account', async () => {
  await signUpByLink(it, newcomer('there@example.cn'))
  const guess = 'a password of a stranger'
  const [taken, free] = [await signUp('there@example.cn', { password: guess }), await signUp('free@example.cn')]
  expect(said(taken)).toEqual(said(free))
  expect(said(await signIn('there@example.cn', guess))).toEqual(said(await signIn('free@example.cn')))
  expect(said(await signIn('there@example.cn', 'wrong wrong'))).toEqual(
    said(await signIn('free@example.cn', 'wrong wrong')),
  )
  expect((await signIn('there@example.cn')).status).toBe(200)

  expect(await textsTo(it, 'there@example.cn')).toContain('您已经有账号了')
  expect(await look(await tokenSentTo(it, 'there@example.cn'))).toMatchObject({
    answer: { purpose: 'recover-password' },
  })
  // nobody opens a second account with it, and what the stranger chose opens nothing
  expect(await confirm(await tokenSentTo(it, 'there@example.cn'), guess)).toMatchObject({ status: 404 })
})

test('asking for a new password tells nobody but the address whether there is an account', async () => {
  await signUpByLink(it, newcomer('forgetful@example.cn'))
  const [known, unknown] = [
    await ask(endpoints.askForRecovery, { login: 'forgetful@example.cn' }),
    await ask(endpoints.askForRecovery, { login: 'nobody@example.cn' }),
  ]
  expect(said(known)).toEqual(said(unknown))
  expect((await messagesTo(it, 'nobody@example.cn'))[0]?.text).toContain('没有以它登录的账号')
  const links = await it.deps.db.selectFrom('oneTimeLinks').select(['accountId', 'purpose']).execute()
  expect(links.filter((it) => it.purpose === 'recover-password' && it.accountId === null)).toHaveLength(1)
})

test('a recovered password ends every session and every other link, and the owner hears of it', async () => {
  const opened = await signUpByLink(it, newcomer('robbed@example.cn'))
  const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''
  await ask(endpoints.askForRecovery, { login: 'robbed@example.cn' })
  const first = await tokenSentTo(it, 'robbed@example.cn')
  hours(0.1)
  await ask(endpoints.askForRecovery, { login: 'ROBBED@example.cn' })
  const second = await tokenSentTo(it, 'robbed@example.cn')
  expect(second).not.toBe(first)
  hours(0.1)
  const fresh = { token: second, password: 'another horse battery' }
  expect((await ask(endpoints.recoverPassword, fresh)).status).toBe(200)
  expect(await ask(endpoints.recoverPassword, fresh)).toMatchObject({ status: 410 })
  expect(await ask(endpoints.recoverPassword, { ...fresh, token: first })).toMatchObject({ status: 410 })
  expect((await it.app.inject({ url: '/api/session', headers: { cookie } })).statusCode).toBe(401)
  expect((await signIn('robbed@example.cn')).status).toBe(401)
  expect((await signIn('robbed@example.cn', fresh.password)).status).toBe(200)
  expect(await textsTo(it, 'robbed@example.cn')).toContain('密码已通过链接重新设置')
})

test('a link of one kind does nothing of another, and one that somebody made up nothing at all', async () => {
  await signUp('kinds@example.cn')
  const token = await tokenSentTo(it, 'kinds@example.cn')
  const unknown = { status: 404, problem: { code: 'accounts.link-unknown' } }
  expect(await ask(endpoints.recoverPassword, { token, password: 'another horse battery' })).toMatchObject(unknown)
  for (const endpoint of [endpoints.lookAtLink, endpoints.renewLink])
    expect(await ask(endpoint, { token: 'A'.repeat(43) })).toMatchObject(unknown)
})

test('a link that is too old says so and sends a new one to the same address, until the sign-up itself is too old', async () => {
  await signUp('late@example.cn')
  const old = await tokenSentTo(it, 'late@example.cn')
  expect(await ask(endpoints.renewLink, { token: old })).toMatchObject({ status: 410 })
  hours(24)
  expect(await confirm(old)).toMatchObject({ status: 410, problem: { code: 'accounts.link-over' } })
  expect((await look(old)).answer).toMatchObject({ state: 'expired', isRenewable: true })
  expect((await ask(endpoints.renewLink, { token: old })).status).toBe(200)
  const fresh = await tokenSentTo(it, 'late@example.cn')
  expect(fresh).not.toBe(old)
  hours(72)
  expect(await confirm(fresh)).toMatchObject({ status: 410 })
  expect((await look(fresh)).answer).toEqual({ purpose: 'confirm-sign-up', state: 'expired', isRenewable: false })
  expect((await signIn('late@example.cn')).problem.code).toBe('accounts.wrong-credentials')
  await removeExpired(it.deps)
  expect(await it.deps.db.selectFrom('pendingSignUps').select('id').execute()).toHaveLength(0)
})

test('an account that staff disabled is neither recovered nor opened anew', async () => {
  await signUpByLink(it, newcomer('leaver@example.cn'))
  const { id = '' } = (await findLogin(it.deps, it.provider.id, 'leaver@example.cn')) ?? {}
  await ask(endpoints.askForRecovery, { login: 'leaver@example.cn' })
  const token = await tokenSentTo(it, 'leaver@example.cn')
  await it.deps.db.updateTable('accounts').set({ disabledAt: now }).where('id', '=', id).execute()
  expect(await ask(endpoints.recoverPassword, { token, password: 'another horse battery' })).toMatchObject({
    status: 404,
  })
  hours(0.1)
  await signUp('leaver@example.cn')
  expect((await messagesTo(it, 'leaver@example.cn'))[0]?.text).toContain('账号已停用')
  expect((await messagesTo(it, 'leaver@example.cn'))[0]?.text).not.toContain('http')
})

test.each([
  ['password12', 'common'],
  ['woaini1314', 'common'],
  ['weak.person2026', 'context'],
  ['示例接入商示例接入商', 'context'],
])('%s is refused as a password: %s', async (weak, why) => {
  const login = 'weak.person@example.cn'
  const refused = { status: 422, problem: { code: 'accounts.password-weak', details: { why } } }
  expect(await signUp(login, { password: weak })).toMatchObject(refused)
  expect(await messagesTo(it, login)).toEqual([])
})

test('a weak password is refused by a link, too, and the link is good for another try', async () => {
  await signUpByLink(it, newcomer('lazy.person@example.cn'))
  await ask(endpoints.askForRecovery, { login: 'lazy.person@example.cn' })
  const token = await tokenSentTo(it, 'lazy.person@example.cn')
  for (const weak of ['1234567890', 'lazy.person1'])
    expect(await ask(endpoints.recoverPassword, { token, password: weak })).toMatchObject({ status: 422 })
  expect((await ask(endpoints.recoverPassword, { token, password: 'another horse battery' })).status).toBe(200)
})

test('a mobile is proved by SMS', async () => {
  expect((await signUp('13800000007')).answer).toMatchObject({ confirmedBy: 'link' })
  const [sms] = await messagesTo(it, '13800000007')
  expect(sms).toMatchObject({ channel: 'sms', subject: '' })
  expect((await confirm(await tokenSentTo(it, '13800000007'))).status).toBe(200)
  expect(await signUp('1380000')).toMatchObject({ status: 422, problem: { findings: [{ at: 'login' }] } })
})

test.each([
  ['no mail leaves the house', () => ({ sender: {} })],
  ['nobody said where people find us', () => ({ publicAddress: () => undefined })],
])('where %s, sign-up says that staff confirm, and they do, with a reason that is kept', async (why, change) => {
  const before = { sender: it.deps.sender, publicAddress: it.deps.publicAddress }
  Object.assign(it.deps, change())
  const login = `by-staff-${why.length}@example.cn`
  expect((await signUp(login)).answer).toMatchObject({ confirmedBy: 'staff' })
  expect(await messagesTo(it, login)).toEqual([])
  expect(await signIn(login)).toMatchObject({ status: 403 })

  const supervisor = await it.as('supervisor')
  const { answer } = await supervisor.call(endpoints.listSignUps)
  expect(answer.linksGoOut).toBe(false)
  const row = answer.signUps.find((it) => it.login === login)
  expect(row).toMatchObject({ name: '王小明', customerName: '北京示例科技有限公司', isTaken: false })
  const params = { signUpId: row?.id ?? '' }
  const reason = '回拨合同上的电话确认'
  const confirmed = await supervisor.call(endpoints.confirmSignUpByStaff, { params, body: { reason } })
  expect((await signIn(login)).status).toBe(200)
  expect(await supervisor.call(endpoints.confirmSignUpByStaff, { params, body: { reason } })).toMatchObject({
    status: 404,
  })

  const about = `account:${confirmed.answer.accountId}`
  const opened = await supervisor.call(endpoints.listAudit, { query: { about } })
  expect(opened.answer.entries.at(-1)).toMatchObject({ action: 'account.open', byName: supervisor.caller.name })
  const asked = await supervisor.call(endpoints.listAudit, { query: { about: `sign-up:${params.signUpId}` } })
  expect(asked.answer.entries).toMatchObject([{ action: 'sign-up.confirm', reason }, { action: 'sign-up.ask' }])
  Object.assign(it.deps, before)
})

test('staff cannot give an address to a second account', async () => {
  await signUpByLink(it, newcomer('twice@example.cn'))
  await signUp('twice@example.cn')
  const admin = await it.as('admin')
  const { signUps } = (await admin.call(endpoints.listSignUps)).answer
  const row = signUps.find(({ login }) => login === 'twice@example.cn')
  expect(row?.isTaken).toBe(true)
  const asked = { params: { signUpId: row?.id ?? '' }, body: { reason: '客户来电要求' } }
  expect(await admin.call(endpoints.confirmSignUpByStaff, asked)).toMatchObject({ status: 409 })
})

test('a stranger who signs up with an address does not guess more often at its account', async () => {
  await signUpByLink(it, newcomer('target@example.cn'))
  await signUp('target@example.cn', { password: 'mine and only mine' })
  await setBudgetsOf(it, { 'sign-ins.login': { tenMinutes: 4 } })
  for (let tries = 0; tries < 4; tries++) {
    expect((await signIn('target@example.cn', 'guess')).status).toBe(401)
    if (tries < 3) expect((await signIn('target@example.cn', 'mine and only mine')).status).toBe(403)
  }
  expect((await signIn('target@example.cn', 'guess')).status).toBe(429)
})

test('what was said at sign-up stands nowhere in the clear', async () => {
  await signUp('secret.person@example.cn', { name: '欧阳示例', customerName: '欧阳示例公司' })
  const rows = await it.deps.db.selectFrom('pendingSignUps').selectAll().execute()
  const links = await it.deps.db.selectFrom('oneTimeLinks').selectAll().execute()
  const text = [...rows, ...links]
    .map((row) =>
      Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))),
    )
    .join()
  for (const told of ['secret.person', '欧阳', password, await tokenSentTo(it, 'secret.person@example.cn')])
    expect(text).not.toContain(told)
})
