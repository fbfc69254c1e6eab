import { budgets, endpoints } from '@openbeian/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildApp } from '../../app.ts'
import { removeExpired } from '../../desks/operating/remove-expired.job.ts'
import { networkOf } from '../../platform/http/network-of.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { giveBack, spend } from './spend.ts'
import type { Use } from './whose.ts'

let it: TestApp
let now: Date
beforeAll(async () => {
  it = await testApp({ now: () => now, settings: { budgets: {} } })
})
afterAll(() => it.close())
beforeEach(async () => {
  now = new Date('2026-03-02T02:00:00Z')
  await it.deps.db.deleteFrom('budgetUses').execute()
  await it.deps.db.deleteFrom('usedUpBudgets').execute()
})

const minutes = (count: number) => {
  now = new Date(now.getTime() + count * 60_000)
}
const submission = (ip: string): Use => ({ budget: 'submissions.address', whose: { ip } })
const take = (...uses: Use[]) => spend(it.deps, { providerId: it.provider.id, uses })
const short = (budget: string, retryAfterSeconds: number) => ({
  code: 'budgets.used-up',
  details: { budget, retryAfterSeconds, retryAfterMinutes: retryAfterSeconds / 60 },
})

test('three in any hour, and when the first is an hour old another one', async () => {
  for (let count = 0; count < 3; count++) {
    await take(submission('203.0.113.1'))
    minutes(10)
  }
  await expect(take(submission('203.0.113.1'))).rejects.toMatchObject(short('submissions.address', 31 * 60))
  minutes(30)
  await expect(take(submission('203.0.113.1'))).rejects.toMatchObject(short('submissions.address', 60))
  minutes(1)
  await take(submission('203.0.113.1'))
  await expect(take(submission('203.0.113.1'))).rejects.toMatchObject(short('submissions.address', 10 * 60))
})

test('whoever has one address of an IPv6 network has all of them', async () => {
  for (const ip of ['2001:db8::1', '2001:0db8:0:0::2', '2001:DB8:0:0:ffff::3']) await take(submission(ip))
  await expect(take(submission('2001:db8::4'))).rejects.toMatchObject({ code: 'budgets.used-up' })
  await take(submission('2001:db8:0:1::4'))
})

test.each([
  ['203.0.113.1', '203.0.113.1'],
  ['::ffff:203.0.113.1', '203.0.113.1'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0db8:0000:0042:1:2:3:4', '2001:db8:0:42::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('the network of %s is %s', (address, network) => expect(networkOf(address)).toBe(network))

test('from all budgets something is taken, or from none', async () => {
  const other: Use = { budget: 'submissions.account', whose: { accountId: it.customer.id } }
  for (let count = 0; count < 3; count++) await take(submission('203.0.113.1'))
  for (let count = 0; count < 5; count++) await expect(take(other, submission('203.0.113.1'))).rejects.toThrow()
  for (let count = 0; count < 3; count++) await take(other)
  await expect(take(other)).rejects.toThrow()
})

test('what was not done is given back', async () => {
  for (let count = 0; count < 10; count++) await giveBack(it.deps, await take(submission('203.0.113.1')))
  for (let count = 0; count < 3; count++) await take(submission('203.0.113.1'))
  await expect(take(submission('203.0.113.1'))).rejects.toThrow()
})

test('what a provider has set counts, and no more than may be set; offices are not counted by address', async () => {
  const set = (settings: object) =>
    it.deps.db
      .updateTable('providers')
      .set({ settings: sql`jsonb_build_object('signIn', settings -> 'signIn') || ${JSON.stringify(settings)}::jsonb` })
      .where('id', '=', it.provider.id)
      .execute()
  await set({ budgets: { 'submissions.address': { hour: 1 } } })
  await take(submission('203.0.113.1'))
  await expect(take(submission('203.0.113.1'))).rejects.toThrow()
  await set({ budgets: { 'submissions.address': { hour: -5 } } })
  await take(submission('203.0.113.2'))
  await expect(take(submission('203.0.113.2'))).rejects.toThrow()
  await set({ officeAddresses: [{ from: '203.0.113.0', to: '203.0.113.255' }] })
  for (let count = 0; count < 5; count++) await take(submission('203.0.113.2'))
  for (let count = 0; count < 3; count++) await take(submission('203.0.114.2'))
  await expect(take(submission('203.0.114.2'))).rejects.toThrow()
  // guessing is counted in offices too
  for (let count = 0; count < 10; count++)
    await take({ budget: 'sign-ins.login', whose: { ip: '203.0.113.2', login: 'a' } })
  await expect(take({ budget: 'sign-ins.login', whose: { ip: '203.0.113.2', login: 'A' } })).rejects.toThrow()
  await set({ budgets: {} })
})

test('two servers on one database count as one, however many ask at once', async () => {
  const applicant = await it.as('applicant')
  const servers = [it.app, await buildApp(it.deps)]
  const body = { kind: 'website', nature: '', sponsor: '', province: '', remark: '', otherNames: [], name: '示例' }
  const answers = await Promise.all(
    Array.from({ length: 90 }, async (_, number) => {
      const { method, path } = endpoints.checkServiceName
      return servers[number % 2]?.inject({ method, url: path, headers: applicant.headers, payload: body })
    }),
  )
  const { minute } = budgets['names.account'].usual
  expect(answers.filter((it) => it?.statusCode === 200)).toHaveLength(minute)
  expect(answers.filter((it) => it?.statusCode === 429)).toHaveLength(90 - minute)
  expect(answers.find((it) => it?.statusCode === 429)?.headers['retry-after']).toBe('61')
})

test('nothing in the tables tells whose they are', async () => {
  for (let count = 0; count < 11; count++)
    await take({ budget: 'sign-ins.login', whose: { ip: '203.0.113.77', login: 'lin.zhiyuan@example.cn' } }).catch(
      () => {},
    )
  const rows = [
    ...(await it.deps.db.selectFrom('budgetUses').selectAll().execute()),
    ...(await it.deps.db.selectFrom('usedUpBudgets').selectAll().execute()),
  ]
  const text = rows
    .map((it) => Object.values(it).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))))
    .join()
  expect(rows.length).toBeGreaterThan(1)
  for (const told of ['203.0.113', 'zhiyuan', 'example.cn']) expect(text).not.toContain(told)
})

test('what counts no more is removed every day', async () => {
  await take(submission('203.0.113.1'))
  minutes(24 * 60)
  await take({ budget: 'submissions.address', whose: { ip: '203.0.113.2' } })
  await removeExpired(it.deps)
  expect(await it.deps.db.selectFrom('budgetUses').select('key').execute()).toHaveLength(1)
})
