import { randomBytes } from 'node:crypto'
import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepSetupLink } from '../../records/setup/setup-link.store.ts'
import { type Answer, type EmptyServer, emptyServer } from './test-empty-server.ts'
import { aSetup } from './test-setup.ts'

let it: EmptyServer
beforeAll(async () => {
  it = await emptyServer()
})
afterAll(() => it.close())

const setUp = (token: string, setup: unknown = aSetup()): Promise<Answer> =>
  it.post(endpoints.setUp.path, { token, setup })
const linkOf = async () => (await keepSetupLink(it.deps, { renew: false })).token

test('until there is a provider every page and every call says so, and where the link is', async () => {
  for (const url of ['/api/session', '/api/resources']) {
    const answer = await it.app.inject(url)
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'setup.not-yet'])
  }
  const page = await it.app.inject({ url: '/console', headers: { accept: 'text/html' } })
  expect(page.statusCode).toBe(503)
  expect(page.body).toContain('openbeian setup --link')
  expect((await it.post(endpoints.signIn.path, { login: 'admin', password: 'x' })).code).toBe('setup.not-yet')
  expect((await it.app.inject('/healthz')).statusCode).toBe(200)
})

test('every server says the same link; a new one ends the old', async () => {
  const first = await linkOf()
  expect(await linkOf()).toBe(first)
  const { token } = await keepSetupLink(it.deps, { renew: true })
  expect(token).not.toBe(first)
  expect((await it.post(endpoints.lookAtSetup.path, { token: first })).code).toBe('setup.link-unknown')
  expect((await it.post(endpoints.lookAtSetup.path, { token })).status).toBe(200)
})

test('a link that is too old says so and where a new one comes from', async () => {
  const token = await linkOf()
  it.deps.now = () => new Date(Date.now() + 25 * 3_600_000)
  const answer = await setUp(token)
  it.deps.now = () => new Date()
  expect([answer.status, answer.code]).toEqual([410, 'setup.link-over'])
  expect(answer.body.message.zh).toContain('openbeian setup --link')
})

test('with mistakes nothing is made, and all of them are told', async () => {
  const wrong = { ...aSetup(), channels: [aChannel({ baseUrl: 'http://bagl.example.cn', key: 'x'.repeat(16) })] }
  const answer = await setUp(await linkOf(), { ...wrong, provider: { ...wrong.provider, code: 'Shi Li' } })
  expect(answer.body.findings).toMatchObject([{ at: 'provider.code', proposed: 'shi-li' }])
  const further = await setUp(await linkOf(), wrong)
  expect(further.body.findings).toMatchObject([{ at: 'channels.0.baseUrl' }, { at: 'channels.0.iv' }])
  expect((await it.app.inject('/api/session')).statusCode).toBe(503)
})

test('of two that come at once one wins, and the other is told; the administrator chooses a password and signs in', async () => {
  const token = await linkOf()
  const answers = await Promise.all([setUp(token), setUp(token)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const { administratorLink = '', checks = [] } = answers.find(({ status }) => status === 200)?.body ?? {}
  expect(checks.map(({ check }) => check)).toContain('clock')
  expect((await setUp(token)).code).toBe('setup.done-already')

  const invitation = administratorLink.split('#')[1] ?? ''
  const password = 'correct horse battery'
  expect((await it.post(endpoints.acceptInvitation.path, { token: invitation, password })).status).toBe(200)
  const again = await it.post(endpoints.acceptInvitation.path, { token: invitation, password: 'some other password' })
  expect(again.code).toBe('accounts.link-over')
  const signedIn = await it.post(endpoints.signIn.path, { login: 'ADMIN@example.cn', password })
  expect(signedIn.body).toMatchObject({ account: { role: 'admin' }, provider: { name: '示例云科技有限公司' } })
})

const aChannel = (more: object) => ({
  name: '通信管理局',
  administration: '110000',
  ispId: '110000000001',
  baseUrl: 'https://bagl.example.cn',
  userName: 'shili',
  password: randomBytes(8).toString('hex'),
  ...more,
})
