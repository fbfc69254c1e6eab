import { endpoints } from '@openbeian/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCompleteDraft, aFilingOf, aResource, atDomain, serverWithRules } from '../../desks/applying/test-orders.ts'
import { inTransaction } from '../../platform/deps.ts'
import type { LookupSettings } from '../../platform/outside/lookup-settings.ts'
import type { TestApp } from '../../test-app.ts'
import { askDns } from './ask-dns.ts'
import { askRdap } from './ask-rdap.ts'
import { lookedUpOf } from './known-lookups.ts'
import { lookUpDomain } from './look-up-domain.job.ts'
import { rdapServerOf, rdapServers } from './rdap-servers.ts'
import { requestLookups } from './request-lookups.ts'
import { dnsServer, rdapServer } from './test-servers.ts'

const jcard = (fn: string) => [
  'vcard',
  [
    ['version', {}, 'text', '4.0'],
    ['fn', {}, 'text', fn],
  ],
]
const registered = {
  objectClassName: 'domain',
  ldhName: 'qingheyangli.cn',
  status: ['active'],
  events: [
    { eventAction: 'registration', eventDate: '2020-05-01T02:00:00Z' },
    { eventAction: 'expiration', eventDate: '2028-05-01T02:00:00Z' },
  ],
  entities: [
    { roles: ['registrar'], vcardArray: jcard('示例域名注册商') },
    { roles: ['registrant'], vcardArray: jcard('宁波远山贸易有限公司') },
  ],
}
const hidden = {
  ...registered,
  entities: [{ roles: ['registrant'], vcardArray: jcard('REDACTED FOR PRIVACY') }],
}

let registry: Awaited<ReturnType<typeof rdapServer>>
let names: Awaited<ReturnType<typeof dnsServer>>
let app: TestApp
let lookups: LookupSettings
let at = new Date('2026-11-21T02:00:00Z')

beforeAll(async () => {
  registry = await rdapServer({
    'qingheyangli.cn': { body: registered },
    'hidden.cn': { body: hidden },
    'busy.cn': { status: 429 },
    'moved.cn': { status: 302 },
    'garbled.cn': { body: '<html>' },
    'large.cn': { body: { objectClassName: 'domain', remarks: 'x'.repeat(600 * 1024) } },
    'silent.cn': { silent: true },
    'xn--fiq228c.cn': { body: registered },
  })
  names = await dnsServer({
    'qingheyangli.cn': ['203.0.113.10'],
    'www.qingheyangli.cn': ['203.0.113.11', '203.0.113.10'],
    'broken.cn': 'fails',
  })
  lookups = {
    sources: ['rdap', 'dns'],
    rdapServers: new Map([['cn', registry.address]]),
    dnsServers: [names.address],
    timeoutSeconds: 2,
    perMinute: 60,
  }
  app = await serverWithRules()
  app.deps.lookups = lookups
  app.deps.now = () => at
  const { caller } = await app.as('applicant')
  whose = { providerId: caller.providerId, accountId: caller.accountId }
})
afterAll(async () => {
  await app.close()
  await registry.close()
  await names.close()
})

test('a registry tells registrar, holder and dates', async () => {
  expect(await askRdap(registry.address, 'qingheyangli.cn', 2000)).toEqual({
    found: true,
    status: ['active'],
    registrar: '示例域名注册商',
    holder: '宁波远山贸易有限公司',
    isPrivate: false,
    registeredOn: '2020-05-01',
    expiresOn: '2028-05-01',
  })
})

test('a holder behind a privacy service has no name here', async () => {
  const answer = await askRdap(registry.address, 'hidden.cn', 2000)
  expect(answer).toMatchObject({ isPrivate: true })
  expect(answer).not.toHaveProperty('holder')
})

test('a Chinese name is asked for as registries write it', async () => {
  expect(await askRdap(registry.address, '中文.cn', 2000)).toMatchObject({ found: true })
})

test('a domain that is not registered is an answer', async () => {
  expect(await askRdap(registry.address, 'nobody.cn', 2000)).toEqual({ found: false, status: [] })
})

test.each([
  ['busy.cn', /429/],
  ['moved.cn', /redirect|failed/i],
  ['garbled.cn', /JSON/],
  ['large.cn', /too large/],
  ['silent.cn', /in time/],
])('%s is a fault, not an answer', async (domain, why) => {
  await expect(askRdap(registry.address, domain, 300)).rejects.toThrow(why)
})

test('the name service tells where domain and www lead, and that a name leads nowhere', async () => {
  const servers = [names.address]
  expect(await askDns('qingheyangli.cn', { servers, timeoutMs: 2000 })).toEqual({
    addresses: ['203.0.113.10', '203.0.113.11'],
  })
  expect(await askDns('nowhere.cn', { servers, timeoutMs: 2000 })).toEqual({ addresses: [] })
  await expect(askDns('broken.cn', { servers, timeoutMs: 2000 })).rejects.toThrow('ESERVFAIL')
})

test('the registry of the longest suffix is asked, one named by the operator first', () => {
  const servers = rdapServers(['com.cn=http://127.0.0.1:7/', 'cn=http://127.0.0.1:8/'])
  expect(rdapServerOf('qinghe.com.cn', servers)).toBe('http://127.0.0.1:7/')
  expect(rdapServerOf('qinghe.cn', servers)).toBe('http://127.0.0.1:8/')
  expect(rdapServerOf('qinghe.com', servers)).toBe('https://rdap.verisign.com/com/v1/')
  expect(rdapServerOf('qinghe.moe', servers)).toBeUndefined()
})

/** Does what waits in the queue, once. */
async function work(): Promise<number> {
  const jobs = app.waiting.splice(0).filter((it) => it.name === 'look-up-domain')
  for (const { data } of jobs) await lookUpDomain(app.deps, data as { domain: string; source: 'rdap' | 'dns' })
  return jobs.length
}

const filingOf = (domain: string) => {
  const filing = aFilingOf('')
  for (const it of filing.services.flatMap(({ domains }) => domains)) it.name = domain
  return filing
}
let whose: { providerId: string; accountId: string }
const want = (domain: string) =>
  inTransaction(app.deps, (work) => requestLookups(work, { filing: filingOf(domain), ...whose }))
const known = async (domain: string) =>
  (await lookedUpOf(app.deps.db, { cipher: app.deps.cipher, filing: filingOf(domain), now: at })).domainFacts

test('saving a draft asks in the background, and the next judgement knows the answer and when it came', async () => {
  const applicant = await app.as('applicant')
  const resourceId = await aResource(app)
  const { answer: order } = await applicant.call(endpoints.createOrder, { body: { orderType: 'FIRST' } })
  const filing = aFilingOf(resourceId)
  const save = (version: number) =>
    applicant.call(endpoints.saveDraft, { params: { orderId: order.id }, body: { version, filing } })

  const askedBefore = registry.asked.length
  const first = await save(order.version)
  const holderFound = (it: typeof first) =>
    it.answer.findings.some(({ rule }) => rule === 'national.domain-holder-as-registered')
  expect(registry.asked).toHaveLength(askedBefore)
  expect(holderFound(first)).toBe(false)

  expect(await work()).toBe(2)
  expect(holderFound(await save(first.answer.version))).toBe(true)
  expect(await known('qingheyangli.cn')).toEqual({
    'qingheyangli.cn': {
      addresses: ['203.0.113.10', '203.0.113.11'],
      registration: {
        askedAt: '2026-11-21T02:00:00.000Z',
        holder: '宁波远山贸易有限公司',
        expiresOn: '2028-05-01',
        isPrivate: false,
      },
    },
  })
})

test('what is known and fresh is not asked again; what has grown old is, and is not known meanwhile', async () => {
  app.waiting.splice(0)
  await want('qingheyangli.cn')
  expect(app.waiting).toEqual([])

  at = new Date('2026-12-22T02:00:00Z')
  expect(await known('qingheyangli.cn')).toBeUndefined()
  await want('qingheyangli.cn')
  expect(app.waiting.map(({ data }) => data)).toEqual([
    { domain: 'qingheyangli.cn', source: 'rdap' },
    { domain: 'qingheyangli.cn', source: 'dns' },
  ])
})

test('a reviewer who opens an order has asked again what has grown old, and not what is fresh', async () => {
  const applicant = await app.as('applicant')
  const reviewer = await app.as('reviewer')
  const filing = atDomain(aFilingOf(await aResource(app)), 'opened-again.cn')
  const { id } = await aCompleteDraft(app, applicant, filing)
  await app.deps.db.updateTable('orders').set({ state: 'inReview' }).where('id', '=', id).execute()
  const params = { orderId: id }
  const due = (nextAt: Date) =>
    app.deps.db.updateTable('lookups').set({ nextAt }).where('about', '=', 'opened-again.cn').execute()
  const askedBy = async (look: () => Promise<{ status: number }>): Promise<number> => {
    app.waiting.splice(0)
    expect((await look()).status).toBe(200)
    return app.waiting.filter(({ name }) => name === 'look-up-domain').length
  }
  const open = () => reviewer.call(endpoints.openOrder, { params, body: { reason: '复核域名信息' } })

  await due(new Date(at.getTime() + 3_600_000))
  expect(await askedBy(open)).toBe(0)
  await due(at)
  expect(await askedBy(open)).toBe(2)
  expect(await askedBy(() => reviewer.call(endpoints.claimOrder, { params }))).toBe(2)
})

test('holders cannot be read in the table', async () => {
  const rows = await app.deps.db.selectFrom('lookups').selectAll().execute()
  expect(rows.some(({ answerSealed }) => answerSealed !== null)).toBe(true)
  expect(rows.some((it) => it.answerSealed?.includes('宁波'))).toBe(false)
})

test('a registry is asked one after the other, however many want to know', async () => {
  at = new Date('2026-12-23T02:00:00Z')
  app.waiting.splice(0)
  await want('one.cn')
  await want('two.cn')
  const before = registry.asked.length
  await work()
  expect(registry.asked.slice(before)).toEqual(['one.cn'])
  const [later] = app.waiting.filter(({ data }) => (data as { source: string }).source === 'rdap')
  expect(later).toMatchObject({
    data: { domain: 'two.cn', source: 'rdap' },
    options: { startAfter: new Date('2026-12-23T02:00:01Z') },
  })
  at = new Date('2026-12-23T02:00:01Z')
  await work()
  expect(registry.asked.slice(before)).toEqual(['one.cn', 'two.cn'])
})

test('a fault leaves the fact open, and is asked again after a pause that grows', async () => {
  at = new Date('2026-12-24T02:00:00Z')
  app.waiting.splice(0)
  await want('busy.cn')
  await work()
  expect(await known('busy.cn')).toEqual({ 'busy.cn': { addresses: [], answers: false } })
  const row = () =>
    app.deps.db
      .selectFrom('lookups')
      .select(['fault', 'faults', 'nextAt'])
      .where('about', '=', 'busy.cn')
      .where('source', '=', 'rdap')
      .executeTakeFirstOrThrow()
  expect(await row()).toMatchObject({ faults: 1, nextAt: new Date('2026-12-24T03:00:00Z') })
  at = new Date('2026-12-24T03:00:00Z')
  app.waiting.splice(0)
  await want('busy.cn')
  await work()
  expect(await row()).toMatchObject({ faults: 2, nextAt: new Date('2026-12-24T05:00:00Z') })
})

test('names nobody outside can know are not asked for, and by default nobody is asked at all', async () => {
  app.waiting.splice(0)
  for (const domain of ['', 'qinghe.example', 'localhost', 'http://qinghe.cn/x', 'qinghe..cn']) await want(domain)
  expect(app.waiting).toEqual([])
  const { lookups: _none, ...silent } = app.deps
  await inTransaction(silent, (work) => requestLookups(work, { filing: filingOf('elsewhere.cn'), ...whose }))
  expect(app.waiting).toEqual([])
})

test('an account has a budget of look-ups: what it leaves out is not asked now, and asked when the filing is kept again', async () => {
  await app.deps.db.deleteFrom('budgetUses').execute()
  await app.deps.db
    .updateTable('providers')
    .set({ settings: sql`settings || '{"budgets":{"lookups.account":{"hour":3}}}'::jsonb` })
    .execute()
  app.waiting.splice(0)
  await want('first-of-many.cn')
  await want('second-of-many.cn')
  expect(app.waiting).toHaveLength(3)
  at = new Date(at.getTime() + 2 * 3_600_000)
  await want('second-of-many.cn')
  expect(app.waiting.map(({ data }) => data)).toContainEqual({ domain: 'second-of-many.cn', source: 'dns' })
})
