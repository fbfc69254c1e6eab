import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAccount } from '../../records/accounts/accounts.store.ts'
import { listProviders } from '../../records/accounts/providers.store.ts'
import { openSecrets } from '../../records/channels/channel.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { signUpByLink } from '../accounts/test-sign-up.ts'
import { seedDemo } from './demo.ts'
import { type DemoSecrets, demoSecrets } from './demo-secrets.ts'

let it: TestApp
let folder: string
let secrets: DemoSecrets
const simulator = { baseUrl: 'http://127.0.0.1:18080', secrets: { password: 'demo-pass' } }

beforeAll(async () => {
  it = await anEmptyInstallation()
  folder = await mkdtemp(join(tmpdir(), 'openbeian-demo-'))
  secrets = await demoSecrets(folder)
  await seedDemo(it.deps, secrets, simulator)
})
afterAll(async () => {
  await it.close()
  await rm(folder, { recursive: true })
})

test('the accounts are made once and only their owner reads them', async () => {
  expect(await demoSecrets(folder)).toEqual(secrets)
  expect((await stat(join(folder, 'demo-accounts.json'))).mode & 0o777).toBe(0o600)
  expect(secrets.accounts.map((it) => it.role)).toEqual(['applicant', 'reviewer', 'supervisor', 'admin'])
})

test('a file that calls the access codes service numbers is still read', async () => {
  const before = await mkdtemp(join(tmpdir(), 'openbeian-demo-'))
  const { accessCodes: serviceNumbers, ...same } = secrets
  await writeFile(join(before, 'demo-accounts.json'), JSON.stringify({ ...same, serviceNumbers }))
  expect(await demoSecrets(before)).toEqual(secrets)
  await rm(before, { recursive: true })
})

test('everybody can sign in, and still after the next start', async () => {
  await seedDemo(it.deps, secrets, simulator)
  for (const { role, login, password } of secrets.accounts) {
    const { status, answer } = await it.anyone.call(endpoints.signIn, { body: { login, password } })
    if ('secondFactor' in answer) throw new Error(`${login} has a second factor`)
    expect([status, answer.account.role]).toEqual([200, role])
  }
  expect(await it.deps.db.selectFrom('providers').select('name').execute()).toEqual([{ name: '演示接入服务商' }])
})

test('new passwords replace the old ones when the file was lost', async () => {
  const again = { ...secrets, accounts: secrets.accounts.map((it) => ({ ...it, password: `new-${it.password}` })) }
  await seedDemo(it.deps, again)
  const [{ login, password } = { login: '', password: '' }] = again.accounts
  expect((await it.anyone.call(endpoints.signIn, { body: { login, password } })).status).toBe(200)
  await seedDemo(it.deps, secrets)
})

test('who signs up on a demonstration has a machine to file on', async () => {
  const body = { login: 'new@example.cn', password: 'correct horse', name: '新人', customerName: '新客户' }
  await signUpByLink(it, body)
  const customers = await it.deps.db
    .selectFrom('accessResources')
    .select('kind')
    .where('customerId', '=', (await findAccount(it.deps, await providerId(), body.login))?.customerId ?? null)
    .execute()
  expect(customers).toEqual([{ kind: 'instance' }])
})

test('the channel follows the simulator to a new address', async () => {
  await seedDemo(it.deps, secrets, { ...simulator, baseUrl: 'http://127.0.0.1:18099' })
  const channels = await it.deps.db.selectFrom('channels').selectAll().execute()
  expect(channels).toMatchObject([
    { administration: '110000', ispId: '110000000001', baseUrl: 'http://127.0.0.1:18099' },
  ])
  const [{ id, secretsSealed }] = channels as [(typeof channels)[number]]
  expect(openSecrets(it.deps.cipher, { id, secretsSealed })).toEqual({ password: 'demo-pass' })
})

test('two servers that start together seed one demonstration', async () => {
  const other = await anEmptyInstallation()
  await Promise.all([seedDemo(other.deps, secrets), seedDemo(other.deps, secrets)])
  expect(await other.deps.db.selectFrom('providers').select('id').execute()).toHaveLength(1)
  await other.close()
})

const providerId = async () => (await listProviders(it.deps.db)).find(({ code }) => code === 'demo')?.id ?? 'none'

async function anEmptyInstallation(): Promise<TestApp> {
  const app = await testApp()
  await app.deps.db.deleteFrom('customers').execute()
  await app.deps.db.deleteFrom('providers').execute()
  return app
}
