import { randomUUID } from 'node:crypto'
import { endpoints } from '@openbeian/contract'
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSubjectsOf } from './desks/registry/subjects.store.ts'
import type { Caller } from './platform/caller.ts'
import type { Tables } from './platform/postgres/database.ts'
import { totalOf } from './platform/postgres/pages.ts'
import { listAuditOf } from './records/audit/audit.store.ts'
import { listFilesOf } from './records/ledger/reporting-views.store.ts'
import { listNewest } from './records/messages/messages.store.ts'
import { listNoticesOf } from './records/notices/notices.store.ts'
import { countWaiting, listSummaries, listWaiting } from './records/orders/order-lists.store.ts'
import { listServicesOf } from './records/registry/registry.store.ts'
import { listResources } from './records/resources/resources.store.ts'
import { listTasksOf } from './records/tasks/tasks.store.ts'
import { type TestApp, type TestCaller, testApp } from './test-app.ts'

let app: TestApp
let applicant: TestCaller
let admin: TestCaller

/** As many as make a table too long to be read whole for a page of it. */
const many = 2500

beforeAll(async () => {
  app = await testApp()
  applicant = await app.as('applicant')
  admin = await app.as('admin')
  const { db } = app.deps
  const order = (await applicant.call(endpoints.createOrder, { body: {} })).answer
  await sql`
    with one as (select * from orders where id = ${order.id})
    insert into orders (provider_id, customer_id, reference, order_type, state, filing_sealed, subject_name_sealed, created_by,
      created_at, state_since, deadline_at)
    select provider_id, customer_id, 'M-' || n, order_type, case when n % 100 = 0 then 'inReview' else 'approved' end, filing_sealed,
      subject_name_sealed, created_by, created_at - (n / 50) * interval '1 minute', created_at,
      case when n % 200 = 0 then created_at + (n / 1000) * interval '1 day' end
    from one, generate_series(1, ${many}::int) n`.execute(db)
  await sql`
    with one as (select * from orders where id = ${order.id}),
    subjects as (
      insert into filed_subjects (provider_id, customer_id, order_id, regulator_id, number, name_sealed, province, snapshot_sealed,
        published_at)
      select provider_id, customer_id, id, n, 'N' || n, '', '110000', '', now() - n * interval '1 minute'
      from one, generate_series(1, ${many}::int) n returning id, regulator_id),
    services as (
      insert into filed_services (subject_id, regulator_id, number, name, kind)
      select id, regulator_id, 'N-1', 'x', 'website' from subjects returning id, regulator_id),
    domains as (
      insert into filed_domains (service_id, regulator_id, name)
      select id, regulator_id, 'n' || regulator_id || '.cn' from services)
    insert into filed_accesses (service_id, regulator_id, ips) select id, regulator_id, '[]' from services`.execute(db)
  await sql`
    insert into access_resources (provider_id, customer_id, kind, name, ips, province, billing, purchased_on, expires_on, quota,
      created_at)
    select provider_id, id, 'instance', '青山云' || n || '号', jsonb_build_array(jsonb_build_object(
      'from', '10.1.' || n / 250 || '.' || n % 250, 'to', '10.1.' || n / 250 || '.' || n % 250)), '110000', 'prepaid', '2026-01-01',
      '2030-01-01', 5, now() - n * interval '1 minute'
    from customers, generate_series(1, ${many}::int) n where id = ${app.customer.id}`.execute(db)
  await sql`
    insert into channels (id, provider_id, name, administration, isp_id, base_url, user_name, secrets_sealed)
    values (${channelId}, ${app.provider.id}, 'x', '110000', 1, 'http://127.0.0.1', 'x', '')`.execute(db)
  await sql`
    insert into tasks (provider_id, channel_id, kind, detail_sealed, about_sealed, question_key, opened_at, deadline_on, state, province)
    select ${app.provider.id}, ${channelId}, 'rectify', '', '', convert_to(n::text, 'UTF8'), now(), current_date,
      case when n % 100 = 0 then 'open' else 'done' end, '110000' from generate_series(1, ${many}::int) n`.execute(db)
  await sql`
    insert into messages (provider_id, channel, sealed, shown_to, state, created_at)
    select ${app.provider.id}, 'sms', '', '', 'sent', now() - n * interval '1 minute'
    from generate_series(1, ${many}::int) n`.execute(db)
  await sql`
    insert into notices (provider_id, customer_id, kind, about, at, details_sealed)
    select ${app.provider.id}, case when n % 2 = 0 then ${app.customer.id}::uuid end, 'order-lapsed', 'x', now(), ''
    from generate_series(1, ${many}::int) n`.execute(db)
  await sql`
    insert into audit (at, provider_id, role, action, about, entry, said_sealed)
    select now() - n * interval '1 minute', ${app.provider.id}, 'system', 'x.y', 'z', gen_random_uuid(), ''
    from generate_series(1, ${many}::int) n`.execute(db)
  await sql`
    insert into report_files (channel_id, sequence, state, payload_sealed, payload_key, size_bytes, composed_at)
    select ${channelId}, n, 'accepted', '', '', 1, now() - n * interval '1 minute'
    from generate_series(1, ${many}::int) n`.execute(db)
  // the account of the server may not
  const owner = new pg.Client(app.ownerUrl())
  await owner.connect()
  await owner.query('analyze')
  await owner.end()
})
afterAll(() => app.close())

const channelId = randomUUID()

test('page after page shows every order once, also where many came at one moment', async () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await listSummaries(app.deps.db, admin.caller, { limit: 200, ...(after && { after }) })
    seen.push(...page.rows.map(({ id }) => id))
    after = page.next
  } while (after)
  expect([seen.length, new Set(seen).size]).toEqual([many + 1, many + 1])
})

test('the queue goes on where it stopped, with those that have no deadline last', async () => {
  const { db } = app.deps
  const page = { who: 'all', limit: 10 } as const
  const first = await listWaiting(db, admin.caller, page)
  const second = await listWaiting(db, admin.caller, { ...page, after: first.next })
  const third = await listWaiting(db, admin.caller, { ...page, limit: 100, after: second.next })
  const all = [...first.rows, ...second.rows, ...third.rows]
  expect(new Set(all.map(({ id }) => id)).size).toBe(25)
  const deadlines = all.map(({ deadlineAt }) => deadlineAt?.getTime() ?? Number.POSITIVE_INFINITY)
  expect(deadlines).toEqual(deadlines.toSorted((a, b) => a - b))
  expect(third.next).toBeUndefined()
  expect(await countWaiting(db, admin.caller, undefined)).toEqual({ all: 25, mine: 0, free: 25 })
})

test('a place that nobody gave out is refused', async () => {
  const texts = ['null', '["x","y"]', '[]', '["9999-99-99T00:00:00+00:00","11111111-1111-4111-8111-111111111111"]']
  for (const text of texts) {
    const after = Buffer.from(text).toString('base64url')
    const { status, problem } = await admin.call(endpoints.listOrders, { query: { after } })
    expect([text, status, problem.code]).toEqual([text, 422, 'pages.place-unknown'])
  }
})

test('few are counted, of many it is told about how many', async () => {
  const { db } = app.deps
  expect(await totalOf(db, db.selectFrom('orders').where('state', '=', 'inReview'))).toEqual({ count: 25 })
  const { count, isEstimate } = await totalOf(db, db.selectFrom('orders'))
  expect(isEstimate).toBe(true)
  expect(Math.abs(count - many)).toBeLessThan(many / 10)
})

test('a resource is found by a part of its name, one character and its address', async () => {
  const found = async (search: string) =>
    (await admin.call(endpoints.listResources, { query: { search, limit: 200 } })).answer.resources.map(
      ({ name }) => name,
    )
  expect(await found('山云77号')).toEqual(['青山云77号'])
  expect((await found('号')).length).toBe(200)
  expect(await found('10.1.0.77')).toEqual(['青山云77号'])
  expect(await found('%')).toEqual([])
})

type Ask = (db: Kysely<Tables>, caller: Caller) => Promise<unknown>

const page = { limit: 50 }

/** Every long list; what it may not read whole is every table that grows. */
const lists: Record<string, Ask> = {
  orders: (db, caller) => listSummaries(db, caller, page),
  'orders in a state': (db, caller) => listSummaries(db, caller, { ...page, state: 'inReview' }),
  queue: (db, caller) => listWaiting(db, caller, { ...page, who: 'all' }),
  'counts of the queue': (db, caller) => countWaiting(db, caller, undefined),
  registry: (db, caller) => listServicesOf(db, caller, page),
  'registry by sponsor': (db, caller) => listSubjectsOf(db, caller, { ...page, state: 'filed', order: 'newest' }),
  'registry by number': (db, caller) => listSubjectsOf(db, caller, { ...page, state: 'filed', order: 'number' }),
  resources: (db, caller) => listResources(db, caller, page),
  'resources of a name': (db, caller) =>
    listResources(db, caller, { ...page, filter: { search: { text: '云77号', customerIds: [] } } }),
  'resources of an address': (db, caller) =>
    listResources(db, caller, { ...page, filter: { search: { text: '10.1.0.9', customerIds: [] } } }),
  tasks: (db, caller) => listTasksOf(db, caller, page),
  messages: (db, caller) => listNewest(db, caller, page),
  notices: (db, caller) => listNoticesOf(db, caller, page),
  audit: (db, caller) => listAuditOf(db, caller, page),
  'report files': (db, caller) => listFilesOf(db, caller, page),
}
const growing = /^(orders|filed_|access_resources|tasks|messages|notices|audit|report_files)/

test.each(Object.entries(lists))('%s: the first page reads no table whole', async (_, ask) => {
  const { asked, db, pool } = listening()
  await ask(db, admin.caller)
  const scans: string[] = []
  for (const { text, values } of asked) {
    const { rows } = await pool.query<{ 'QUERY PLAN': unknown }>(`explain (format json) ${text}`, [...values])
    scans.push(...scansIn(rows[0]?.['QUERY PLAN']))
  }
  await db.destroy()
  expect(asked.length).toBeGreaterThan(0)
  expect(scans.filter((table) => growing.test(table))).toEqual([])
})

/** A connection that tells what was asked. */
function listening() {
  const pool = new pg.Pool({ connectionString: app.url, max: 1 })
  const asked: { text: string; values: readonly unknown[] }[] = []
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: ({ query: { sql: text, parameters: values } }) => void asked.push({ text, values }),
  })
  return { pool, db, asked }
}

/** Tables a plan reads from one end to the other. */
function scansIn(plan: unknown): string[] {
  if (Array.isArray(plan)) return plan.flatMap(scansIn)
  if (typeof plan !== 'object' || plan === null) return []
  const own =
    'Node Type' in plan && plan['Node Type'] === 'Seq Scan' && 'Relation Name' in plan
      ? [String(plan['Relation Name'])]
      : []
  return [...own, ...Object.values(plan).flatMap(scansIn)]
}
