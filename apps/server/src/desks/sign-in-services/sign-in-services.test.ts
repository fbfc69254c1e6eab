import { type Endpoint, endpoints, type SignInServiceSettings } from '@openbeian/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { minuteMs } from '../../platform/time/durations.ts'
import { insertAccount } from '../../records/accounts/accounts.store.ts'
import { hashPassword } from '../../records/accounts/password.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { browserAt } from '../accounts/test-browser.ts'
import { actionsAbout, setSignIn } from '../accounts/test-sign-in-settings.ts'
import { testPassword, textsTo, tokenSentTo, withSenders } from '../accounts/test-sign-up.ts'
import { clientId, clientSecret, type Person, startTestService, type TestService } from './test-service.ts'

const host = 'localhost:8080'
const loopback = ['127.0.0.1']
const ranges: string[] = []
let it: TestApp
let service: TestService
let admin: TestCaller
let early = 0

beforeAll(async () => {
  service = await startTestService([`http://${host}/by-service`])
  it = await testApp({ now: () => new Date(Date.now() + early), signInRanges: ranges })
  withSenders(it)
  admin = await it.as('admin')
})
afterAll(async () => {
  await it.close()
  await service.close()
})
beforeEach(() => {
  ranges.splice(0, ranges.length, ...loopback)
  early = 0
  delete service.state.meddle
})

const usual = (): SignInServiceSettings => ({
  isOn: true,
  issuer: service.issuer,
  clientId,
  scopes: ['profile', 'email'],
  doors: ['staff', 'customers'],
  nameZh: '单位账号',
  nameEn: 'Company account',
  mailDomains: [],
  secondFactor: { amr: ['otp'], acr: ['strong'] },
  unknown: 'open',
  staffRules: [
    { claim: 'groups', value: 'beian-lead', role: 'supervisor', provinces: [] },
    { claim: 'groups', value: 'beian', role: 'reviewer', provinces: ['110000'] },
  ],
  customerClaim: 'org',
  memberRules: [
    { claim: 'groups', value: 'buyers', member: 'owner' },
    { claim: 'groups', value: 'readers', member: 'viewer' },
  ],
})

async function add(settings: Partial<SignInServiceSettings> = {}): Promise<string> {
  const body = { settings: { ...usual(), ...settings }, clientSecret }
  const { answer, status, problem } = await admin.call(endpoints.addSignInService, { body })
  expect(status === 200 ? undefined : problem).toBeUndefined()
  return answer.id
}

/** One that answers all tests which need no other. */
let shared: Promise<string> | undefined
const theService = (): Promise<string> => (shared ??= add())

let number = 0
function aPerson(claims: Record<string, unknown>, more: Partial<Person> = {}): Person {
  number += 1
  const mail = `person-${number}@example.cn`
  return { sub: `sub-${number}`, claims: { name: '沈测试', email: mail, email_verified: true, ...claims }, ...more }
}
const mailOf = ({ claims }: Person) => String(claims.email)

const aBrowser = () => ({ ...browserAt(it, host), jar: new Map<string, string>() })
type Browser = ReturnType<typeof aBrowser>

/** To the service and back. */
async function go(browser: Browser, begin: Endpoint, body: object) {
  const { answer, code } = await browser.call(begin, body)
  if (code) return { code, secret: '', answer: '' }
  return { secret: String(answer.secret), answer: await service.visit(answer.address, browser.jar), code: undefined }
}

async function signIn(serviceId: string, person: Person, browser = aBrowser(), more: object = {}) {
  service.isAt(person)
  const { secret, answer } = await go(browser, endpoints.beginSignInByService, { serviceId, ...more })
  return { ...(await browser.call(endpoints.signInByService, { secret, answer })), browser }
}

async function refusalsOf(about: string): Promise<unknown[]> {
  const entries = await admin.call(endpoints.listAudit, { query: { about } })
  return entries.answer.entries.filter(({ action }) => action === 'session.refuse').map(({ after }) => after?.why)
}

const refused = { status: 403, code: 'services.refused' }
const notAccepted = { status: 422, code: 'services.not-accepted' }

test('administrators add a service; its button is at the door, its secret is told to nobody', async () => {
  const serviceId = await theService()
  const { answer } = await admin.call(endpoints.listSignInServices)
  expect(answer.services[0]).toMatchObject({ id: serviceId, hasSecret: true, accounts: 0 })
  expect(answer.returnAddresses).toEqual(['http://beian.example.cn/by-service'])
  expect(JSON.stringify(answer)).not.toContain(clientSecret)
  const ways = await it.anyone.call(endpoints.listSignInWays)
  expect(ways.answer.services).toEqual([
    { id: serviceId, nameZh: '单位账号', nameEn: 'Company account', doors: ['staff', 'customers'] },
  ])
  const stored = await it.deps.db.selectFrom('signInServices').selectAll().execute()
  expect(JSON.stringify(stored)).not.toContain(clientSecret)
  const tried = await admin.call(endpoints.trySignInService, { params: { serviceId } })
  expect(tried.answer).toMatchObject({ signInAt: `${service.issuer}/auth`, saysWhoItIs: true })
})

test('an issuer on this machine or in a private network is not called unless whoever runs the server names it', async () => {
  const asked = service.state.asked
  ranges.length = 0
  const refusedAdd = async (settings: Partial<SignInServiceSettings>) =>
    (await admin.call(endpoints.addSignInService, { body: { settings: { ...usual(), ...settings } } })).problem
  expect(await refusedAdd({})).toMatchObject({ code: 'services.unusable' })
  expect((await refusedAdd({ issuer: 'https://10.1.2.3' })).message.en).toContain('OPENBEIAN_SIGN_IN_RANGES')
  expect((await refusedAdd({ issuer: 'http://id.example.cn' })).message.en).toContain('TLS')
  expect(service.state.asked).toBe(asked)
  ranges.push(...loopback)
  expect((await refusedAdd({ issuer: `${service.issuer}/elsewhere` })).code).toBe('services.unusable')
  // one that is off is asked nothing
  const off = await add({ isOn: false, issuer: 'https://id.example.invalid' })
  expect((await it.anyone.call(endpoints.listSignInWays)).answer.services.map(({ id }) => id)).not.toContain(off)
})

test('staff come in as what their groups say, each time anew; without one they are out with all their sessions until it is back', async () => {
  const serviceId = await theService()
  const person = aPerson({ groups: ['all', 'beian'] })
  const first = await signIn(serviceId, person)
  expect(first.answer.account).toMatchObject({ login: mailOf(person), role: 'reviewer', hasPassword: false })
  const accountId = first.answer.account.id
  const row = () => it.deps.db.selectFrom('accounts').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow()
  expect(await row()).toMatchObject({ provinces: ['110000'], customerId: null })
  expect((await actionsAbout(it, accountId)).toSorted()).toEqual([
    'account.link-service',
    'account.open',
    'session.open',
  ])

  const second = await signIn(serviceId, { ...person, claims: { ...person.claims, groups: 'beian-lead' } })
  expect(second.answer.account).toMatchObject({ id: accountId, role: 'supervisor' })
  expect(await row()).toMatchObject({ provinces: [] })
  expect((await first.browser.call(endpoints.getSession)).status).toBe(401)
  expect((await second.browser.call(endpoints.getSession)).status).toBe(200)

  const left = await signIn(serviceId, { ...person, claims: { ...person.claims, groups: ['all'] } })
  expect(left).toMatchObject(refused)
  expect((await second.browser.call(endpoints.getSession)).status).toBe(401)
  expect((await row()).disabledAt).not.toBeNull()
  expect(await refusalsOf(`account:${accountId}`)).toEqual(['no role'])

  expect((await signIn(serviceId, person)).answer.account).toMatchObject({ id: accountId, role: 'reviewer' })
  await admin.call(endpoints.disableStaff, { params: { accountId }, body: { reason: '已经离职不再工作' } })
  expect(await signIn(serviceId, person)).toMatchObject(refused)
  expect(await refusalsOf(`account:${accountId}`)).toEqual(['disabled', 'no role'])
})

test('customers come in as members of the one the service names, and of no other', async () => {
  const serviceId = await theService()
  const { id: customerId } = it.customer
  const { id: otherId } = await it.anotherCustomer()
  const known = (id: string, externalId: string) =>
    it.deps.db.updateTable('customers').set({ externalId }).where('id', '=', id).execute()
  await known(customerId, 'C-1')
  await known(otherId, 'C-2')
  const buyer = aPerson({ org: 'C-1', groups: ['buyers'] })
  const came = await signIn(serviceId, buyer)
  expect(came.answer.account).toMatchObject({ role: 'applicant', member: 'owner', customerId })
  const lesser = await signIn(serviceId, { ...buyer, claims: { ...buyer.claims, groups: ['readers'] } })
  expect(lesser.answer.account).toMatchObject({ member: 'viewer', customerId })
  expect((await came.browser.call(endpoints.getSession)).status).toBe(401)
  expect(await signIn(serviceId, { ...buyer, claims: { ...buyer.claims, org: 'C-2' } })).toMatchObject(refused)
  expect(await signIn(serviceId, aPerson({ org: 'C-3', groups: ['buyers'] }))).toMatchObject(refused)
  expect(await signIn(serviceId, aPerson({ org: ['C-1', 'C-2'], groups: ['buyers'] }))).toMatchObject(refused)
  expect(await signIn(serviceId, aPerson({ org: 'C-1', groups: [] }))).toMatchObject(refused)
})

test('strangers are refused where nobody is opened an account, and whoever has no proved address of the house', async () => {
  const serviceId = await add({ unknown: 'refuse' })
  const person = aPerson({ groups: 'beian' })
  expect(await signIn(serviceId, person)).toMatchObject(refused)
  expect(await refusalsOf(`sign-in-service:${serviceId}`)).toEqual(['unknown'])
  const ofHouse = await add({ mailDomains: ['example.cn'] })
  expect(await signIn(ofHouse, aPerson({ groups: 'beian', email: 'x@example.com' }))).toMatchObject(refused)
  expect(await signIn(ofHouse, aPerson({ groups: 'beian', email_verified: false }))).toMatchObject(refused)
  expect(await signIn(ofHouse, aPerson({ groups: 'beian' }))).toMatchObject({ status: 200 })
  // a door that is shut to them
  const ofCustomers = await add({ doors: ['customers'] })
  expect(await signIn(ofCustomers, aPerson({ groups: 'beian' }))).toMatchObject(refused)
})

test('what was forged, is of another issuer, for somebody else, of another sign-in or too old is not accepted', async () => {
  const serviceId = await theService()
  const person = aPerson({ groups: 'beian' })
  const forged: Record<string, (claims: Record<string, unknown>) => Record<string, unknown>> = {
    nonce: (it) => ({ ...it, nonce: 'of another sign-in' }),
    'no nonce': ({ nonce: _, ...it }) => it,
    audience: (it) => ({ ...it, aud: 'somebody else' }),
    issuer: (it) => ({ ...it, iss: 'https://id.example.com' }),
    'too old': (it) => ({ ...it, exp: Math.floor(Date.now() / 1000) - 40 }),
  }
  for (const [name, meddle] of Object.entries(forged)) {
    service.state.meddle = meddle
    expect(await signIn(serviceId, person), name).toMatchObject(notAccepted)
  }
  // clocks go wrong by a little
  service.state.meddle = (it) => ({ ...it, exp: Math.floor(Date.now() / 1000) - 10 })
  expect(await signIn(serviceId, person)).toMatchObject({ status: 200 })
  const reasons = await refusalsOf(`sign-in-service:${serviceId}`)
  expect(reasons.filter((it) => it === 'services.not-accepted')).toHaveLength(Object.keys(forged).length)
})

test('an answer counts once, within ten minutes, in the tab that began it, and from the service that was asked', async () => {
  const serviceId = await theService()
  const browser = aBrowser()
  service.isAt(aPerson({ groups: 'beian' }))
  const begun = () => go(browser, endpoints.beginSignInByService, { serviceId })
  const finish = ({ secret, answer }: { secret: string; answer: string }, from = aBrowser()) =>
    from.call(endpoints.signInByService, { secret, answer })
  const changed = (answer: string, name: string, value?: string) => {
    const it = new URLSearchParams(answer)
    if (value === undefined) it.delete(name)
    else it.set(name, value)
    return it.toString()
  }
  const over = { status: 410, code: 'services.over' }

  const first = await begun()
  expect(await finish({ ...first, secret: 'a secret of another browser' })).toMatchObject(over)
  expect(await finish({ ...first, answer: changed(first.answer, 'state', 'another') })).toMatchObject(over)
  expect(await finish(first, browser)).toMatchObject({ status: 200 })
  expect(await finish(first)).toMatchObject(over)

  const late = await begun()
  early = 10 * minuteMs + 1
  expect(await finish(late)).toMatchObject(over)
  early = 0

  const code = new URLSearchParams(first.answer).get('code') ?? ''
  const replayed = await begun()
  expect(await finish({ ...replayed, answer: changed(replayed.answer, 'code', code) })).toMatchObject(notAccepted)
  // the code of another browser does not go with the verifier of this one
  const [mine, stolen] = [await begun(), await begun()]
  const stolenCode = new URLSearchParams(stolen.answer).get('code') ?? ''
  expect(await finish({ ...mine, answer: changed(mine.answer, 'code', stolenCode) })).toMatchObject(notAccepted)
  // mix-up: another service answers in its place, or does not say who it is
  const other = await begun()
  expect(await finish({ ...other, answer: changed(other.answer, 'iss', 'https://id.example.com') })).toMatchObject(
    notAccepted,
  )
  const silent = await begun()
  expect(await finish({ ...silent, answer: changed(silent.answer, 'iss') })).toMatchObject(notAccepted)

  delete service.state.who
  expect(await finish(await go(aBrowser(), endpoints.beginSignInByService, { serviceId }))).toMatchObject({
    code: 'services.cancelled',
  })
})

test('where the service asked for a second factor we do not; else staff set one up, and are asked for it', async () => {
  const serviceId = await theService()
  await setSignIn(it, { staffIdleMinutes: 480, secondFactor: 'required' })
  const person = aPerson({ groups: 'beian' })
  const without = await signIn(serviceId, person)
  expect(without.answer.account.secondFactor).toBe('missing')
  expect((await without.browser.call(endpoints.getQueue)).code).toBe('http.second-factor-missing')
  for (const strong of [{ amr: ['pwd', 'otp'] }, { acr: 'strong' }]) {
    const came = await signIn(serviceId, { ...person, ...strong })
    expect(came.answer.account.secondFactor).toBe('off')
    expect((await came.browser.call(endpoints.getSession)).answer.account.secondFactor).toBe('off')
    expect((await came.browser.call(endpoints.getQueue)).status).toBe(200)
  }
  const accountId = without.answer.account.id
  const at = new Date()
  await it.deps.db.insertInto('secondFactors').values({ accountId, since: at, lastStep: 0n }).execute()
  const asked = await signIn(serviceId, person)
  expect(asked.answer).toMatchObject({ secondFactor: { hasPasskeyHere: false } })
  expect(asked.browser.hasSession()).toBe(false)
  expect(await signIn(serviceId, { ...person, amr: ['otp'] })).toMatchObject({ status: 200, answer: { account: {} } })
  const opened = await it.deps.db
    .selectFrom('sessions')
    .select('factorByService')
    .where('accountId', '=', accountId)
    .execute()
  expect(opened.map((it) => it.factorByService)).toContain(true)
  await setSignIn(it, { staffIdleMinutes: 480, passwordAgainMinutes: 10_080, secondFactor: 'voluntary' })
})

test('an account is linked by its invitation, never by an address alone', async () => {
  const serviceId = await theService()
  const password = await hashPassword(testPassword)
  const staff = { providerId: it.provider.id, name: '沈测试', role: 'reviewer', passwordHash: password } as const
  const person = aPerson({ groups: 'beian' })
  await insertAccount(it.deps, { ...staff, login: mailOf(person) })
  expect(await signIn(serviceId, person)).toMatchObject({ status: 409, code: 'services.login-taken' })

  // whom an administrator wrote to comes with the proved address
  const invite = (login: string) =>
    admin.call(endpoints.inviteStaff, { body: { name: '受邀', login, role: 'supervisor' } })
  const invited = aPerson({ groups: 'beian-lead' })
  const { accountId } = (await invite(mailOf(invited))).answer
  const unproved = { ...invited, sub: 'somebody else', claims: { ...invited.claims, email_verified: false } }
  expect((await signIn(serviceId, unproved)).answer.account.id).not.toBe(accountId)
  expect((await signIn(serviceId, invited)).answer.account).toMatchObject({ id: accountId, role: 'supervisor' })
  expect(await actionsAbout(it, accountId)).toContain('account.link-service')

  // or with the link, whatever the address there
  const login = 'by-link@example.cn'
  const byLink = (await invite(login)).answer.accountId
  const invitation = await tokenSentTo(it, login)
  const came = await signIn(serviceId, aPerson({ groups: 'beian-lead' }), aBrowser(), { invitation })
  expect(came.answer.account).toMatchObject({ id: byLink, login })
  const again = await aBrowser().call(endpoints.beginSignInByService, { serviceId, invitation })
  expect(again.code).toBe('accounts.link-over')
  const { staff: all } = (await admin.call(endpoints.listStaff)).answer
  expect(all.find(({ id }) => id === byLink)).toMatchObject({ state: 'open' })
})

test('whoever is signed in links and unlinks a service, but for the last way in; another person’s is not linked', async () => {
  const serviceId = await add({ staffRules: [], unknown: 'refuse' })
  const account = { providerId: it.provider.id, name: '沈测试', role: 'reviewer', login: 'links@example.cn' } as const
  await insertAccount(it.deps, { ...account, passwordHash: await hashPassword(testPassword) })
  const browser = aBrowser()
  await browser.signIn(account.login)
  const person = aPerson({})
  const link = async (from: Browser, who: Person) => {
    service.isAt(who)
    from.jar.clear()
    const { secret, answer } = await go(from, endpoints.beginLinkingService, { serviceId })
    return from.call(endpoints.linkService, { secret, answer })
  }
  expect((await link(browser, person)).status).toBe(200)
  const { linked, others } = (await browser.call(endpoints.listOwnServices)).answer
  expect(linked).toMatchObject([{ name: mailOf(person), isLastWay: false, service: { id: serviceId } }])
  expect(others.map(({ id }: { id: string }) => id)).not.toContain(serviceId)
  expect(await textsTo(it, account.login)).toContain('您的账号已与登录服务“单位账号”关联')

  const byService = await signIn(serviceId, person)
  expect(byService.answer.account).toMatchObject({ login: account.login, hasPassword: true })
  const colleague = await signIn(await theService(), aPerson({ groups: 'beian' }))
  expect((await link(colleague.browser, person)).code).toBe('services.linked-elsewhere')
  const [only] = (await colleague.browser.call(endpoints.listOwnServices)).answer.linked
  expect(only.isLastWay).toBe(true)
  const unlink = (from: Browser, identityId: string) => from.call(endpoints.unlinkService, undefined, { identityId })
  expect((await unlink(colleague.browser, linked[0].id)).code).toBe('services.link-unknown')
  expect((await unlink(colleague.browser, only.id)).code).toBe('services.last-way')
  expect((await unlink(browser, linked[0].id)).status).toBe(200)
  expect((await byService.browser.call(endpoints.getSession)).status).toBe(401)
  expect(await signIn(serviceId, person)).toMatchObject(refused)
  // a link in another browser begins nothing here
  service.isAt(person)
  browser.jar.clear()
  const { secret, answer } = await go(browser, endpoints.beginLinkingService, { serviceId })
  expect((await colleague.browser.call(endpoints.linkService, { secret, answer })).code).toBe('services.over')
})

test('without a password the service is asked again, and for the same person; recovery mails no link', async () => {
  const serviceId = await theService()
  await setSignIn(it, { staffIdleMinutes: 480, passwordAgainMinutes: 5, secondFactor: 'voluntary' })
  const person = aPerson({ groups: 'beian-lead' })
  const { browser, answer } = await signIn(serviceId, person)
  expect(answer.account.services).toEqual([{ id: serviceId, nameZh: '单位账号', nameEn: 'Company account' }])
  const confirm = async (who: Person, more: object = {}) => {
    service.isAt(who)
    browser.jar.clear()
    const { secret, answer } = await go(browser, endpoints.beginConfirmByService, { serviceId })
    return browser.call(endpoints.confirmByService, { secret, answer, ...more })
  }
  early = 6 * minuteMs
  expect((await browser.call(endpoints.renewRecoveryCodes)).code).toBe('http.password-needed')
  early = 0
  await it.deps.db
    .updateTable('sessions')
    .set({ confirmedAt: new Date(0) })
    .where('accountId', '=', answer.account.id)
    .execute()
  expect((await browser.call(endpoints.renewRecoveryCodes)).code).toBe('http.password-needed')
  expect((await confirm(aPerson({ groups: 'beian' }))).code).toBe('services.another-person')
  // a service that lets somebody pass who typed nothing is none
  service.state.meddle = (it) => ({ ...it, auth_time: Number(it.auth_time) - 60 })
  expect((await confirm(person)).code).toBe('services.not-accepted')
  delete service.state.meddle
  expect((await browser.call(endpoints.renewRecoveryCodes)).code).toBe('http.password-needed')
  expect((await confirm(person)).status).toBe(200)
  expect((await browser.call(endpoints.renewRecoveryCodes)).code).toBe('accounts.second-factor-unknown')

  // whoever is known to the service, and typed nothing now, is asked before anything grave
  service.state.meddle = (it) => ({ ...it, auth_time: Number(it.auth_time) - 600 })
  const silent = await signIn(serviceId, person)
  expect((await silent.browser.call(endpoints.renewRecoveryCodes)).code).toBe('http.password-needed')
  delete service.state.meddle
  await setSignIn(it, { staffIdleMinutes: 480, passwordAgainMinutes: 10_080, secondFactor: 'voluntary' })

  await it.anyone.call(endpoints.askForRecovery, { body: { login: mailOf(person) } })
  const [texts] = [await textsTo(it, mailOf(person))]
  expect(texts).toContain('只通过登录服务登录')
  expect(texts).not.toContain('/recover#')
})

test('a service that is switched off or removed lets nobody in, and what it opened ends; the last administrator stays', async () => {
  const serviceId = await add()
  const bosses = await add({ staffRules: [{ claim: 'groups', value: 'boss', role: 'admin', provinces: [] }] })
  const person = aPerson({ groups: 'beian' })
  const { browser } = await signIn(serviceId, person)
  const params = { serviceId }
  const reason = '服务已经更换不再使用'
  const change = (settings: Partial<SignInServiceSettings>) =>
    admin.call(endpoints.changeSignInService, { params, body: { settings: { ...usual(), ...settings }, reason } })
  expect((await change({ isOn: false })).answer).toMatchObject({ isOn: false, hasSecret: true, accounts: 1 })
  expect((await browser.call(endpoints.getSession)).status).toBe(401)
  expect((await aBrowser().call(endpoints.beginSignInByService, { serviceId })).code).toBe('services.unknown')
  expect((await change({})).status).toBe(200)
  expect((await signIn(serviceId, person)).status).toBe(200)
  const gone = await admin.call(endpoints.removeSignInService, { params, body: { reason } })
  expect(gone.answer).toEqual({ unlinkedAccounts: 1, endedSessions: 1 })

  // those of the test have no password: this one is the only one who can sign in
  const boss = aPerson({ groups: 'boss' })
  expect((await signIn(bosses, boss)).answer.account.role).toBe('admin')
  const others = await admin.call(endpoints.removeSignInService, { params: { serviceId: bosses }, body: { reason } })
  expect(others.problem.code).toBe('staff.last-administrator')
  const demoted = await signIn(bosses, { ...boss, claims: { ...boss.claims, groups: [] } })
  expect(demoted).toMatchObject(refused)
  expect((await signIn(bosses, boss)).status).toBe(200)
  const actions = await it.deps.db
    .selectFrom('audit')
    .select('action')
    .where('about', '=', `sign-in-service:${serviceId}`)
    .execute()
  expect(actions.map((it) => it.action)).toEqual(
    expect.arrayContaining(['sign-in-service.add', 'sign-in-service.change', 'sign-in-service.remove']),
  )
})

test('whoever came by a service and signs out is led there to sign out, too, where it is wanted and offered', async () => {
  const serviceId = await add({ endsThere: true })
  const person = aPerson({ groups: ['beian-lead'] })
  const { browser } = await signIn(serviceId, person)
  const where = async (at: Browser) => (await at.call(endpoints.getSignOutAddress)).answer.continueAt
  const address = new URL(String(await where(browser)))
  expect(address.origin).toBe(service.issuer)
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    client_id: clientId,
    post_logout_redirect_uri: `http://${host}/by-service`,
  })
  expect(browser.jar.has('_session')).toBe(true)
  expect(await service.signOut(address.href, browser.jar)).toBe('state=signed-out')
  expect(browser.jar.has('_session')).toBe(false)

  const { browser: elsewhere } = await signIn(await theService(), aPerson({ groups: ['beian-lead'] }))
  expect(await where(elsewhere)).toBeUndefined()
  expect((await admin.call(endpoints.getSignOutAddress)).answer).toEqual({})
  const tried = await admin.call(endpoints.trySignInService, { params: { serviceId } })
  expect(tried.answer.signsOut).toBe(true)
})
