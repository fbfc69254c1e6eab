import { keysOf } from '@openbeian/filing'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tables } from '../../platform/postgres/database.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { retention } from '../../records/privacy/retention.ts'
import { removeAppended, removeMonths } from '../../records/privacy/retention-runs.store.ts'
import { retentionSteps } from '../../records/privacy/retention-terms.ts'
import { fileHere } from '../../records/registry/test-registry.ts'
import type { TestApp } from '../../test-app.ts'
import { insertStaffRows } from '../../test-staff-rows.ts'
import { aFilingOf, anEmptyDraft, aPicture, aResource, save, serverWithRules, upload } from '../applying/test-orders.ts'
import { carryOutRetention } from './carry-out-retention.ts'
import { retentionActs } from './retention-acts.ts'

let it: TestApp
let orderId: string

beforeAll(async () => {
  it = await serverWithRules()
  const applicant = await it.as('applicant')
  const filing = aFilingOf(await aResource(it))
  const draft = await anEmptyDraft(applicant)
  orderId = draft.id
  await save(applicant, draft, filing)
  await upload(applicant, orderId, { file: await aPicture() })
  const { subjectId } = await fileHere(it, filing, { orderId })
  await insertStaffRows(it, { orderId, subjectId, reviewer: (await it.as('admin')).caller })
})
afterAll(() => it.close())

const columnCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

async function tablesOfDatabase(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace order by 1`.execute(
    it.deps.db,
  )
  return rows.map(({ name }) => name)
}

const countOf = async (table: keyof Tables): Promise<number> => {
  const { rows } = await sql<{ rows: string }>`select count(*) as rows from ${sql.table(columnCase(table))}`.execute(
    it.deps.db,
  )
  return Number(rows[0]?.rows)
}

test('every table of the database stands in the schedule, and nothing else', async () => {
  expect([...retention.keys()].map(columnCase).sort()).toEqual(await tablesOfDatabase())
})

test('every step is carried out, and is what some table waits for', () => {
  expect(keysOf(retentionActs).sort()).toEqual(keysOf(retentionSteps).sort())
  const waitedFor = new Set([...retention.values()].map(({ step }) => step))
  // frames lie in files: their row goes with the order
  expect(keysOf(retentionSteps).filter((step) => !waitedFor.has(step))).toEqual(['frames'])
})

test('the outbox is kept as long as the provider says', async () => {
  const { db } = it.deps
  const settledAt = new Date(Date.now() - 60 * dayMs)
  const message = {
    channel: 'email',
    sealed: Buffer.from('x'),
    shownTo: 'a',
    state: 'sent',
    createdAt: settledAt,
  } as const
  const row = { ...message, settledAt, providerId: it.provider.id }
  const { id } = await db.insertInto('messages').values(row).returning('id').executeTakeFirstOrThrow()
  const isKept = async () => {
    await retentionActs.outbox(it.deps)
    return (await db.selectFrom('messages').select('id').where('id', '=', id).execute()).length === 1
  }
  expect(await isKept()).toBe(true)
  await setKept(45)
  expect(await isKept()).toBe(false)
  await setKept(180)
})

const setKept = (days: number) =>
  it.deps.db
    .updateTable('providers')
    .set({ settings: sql`settings || ${JSON.stringify({ keepMessagesDays: days })}::jsonb` })
    .where('id', '=', it.provider.id)
    .execute()

describe('years after everything ended', () => {
  const at = () => new Date(Date.now() + 12 * 365 * dayMs)
  /** Rows that stay as shells, and what the database gives up only years after that by its own clock. */
  const shells: (keyof Tables)[] = [
    'accounts',
    'customers',
    'imports',
    'orders',
    'searchedOrders',
    'downloadFiles',
    'reportFiles',
    'appliedResults',
  ]

  beforeAll(async () => {
    const { db } = it.deps
    const long = new Date('2026-01-01')
    await db.updateTable('orders').set({ state: 'approved' }).where('id', '=', orderId).execute()
    await db.updateTable('tasks').set({ state: 'done', answeredAt: long }).execute()
    await db.updateTable('messages').set({ state: 'sent', settledAt: long }).execute()
    await db.updateTable('dataRequests').set({ state: 'done', settledAt: long }).execute()
    await db.updateTable('privacyIncidents').set({ summarisedAt: long }).execute()
    await db.updateTable('filedSubjects').set({ cancelledAt: long }).execute()
    await db.updateTable('filedMaterials').set({ decidedAt: long }).execute()
    await db.updateTable('accounts').set({ disabledAt: long, closedAt: long }).execute()
    await carryOutRetention({ ...it.deps, now: at })
  })

  const ending = [...retention].flatMap(([table, { step }]) =>
    step && step !== 'appended' && step !== 'months' && !shells.includes(table) ? [table] : [],
  )

  test.each(ending)('nothing is left in %s', async (table) => {
    expect(await countOf(table)).toBe(0)
  })

  test('what stays as a shell names nobody', async () => {
    const { db, cipher } = it.deps
    const order = await db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
    expect(order).toMatchObject({ serviceNames: [], domains: [], filedSealed: null, subjectKey: null })
    expect(cipher.open(order.filingSealed, `order:${orderId}`).toString()).not.toContain('"name":"清')
    expect(await db.selectFrom('searchedOrders').select(['nameKeys', 'domains']).execute()).toEqual([
      { nameKeys: [], domains: [] },
    ])
    const customer = await db
      .selectFrom('customers')
      .selectAll()
      .where('id', '=', it.customer.id)
      .executeTakeFirstOrThrow()
    expect(cipher.open(customer.nameSealed, `customers.name:${customer.id}`).toString()).toBe('""')
  })

  test('each step says when it ran, and none failed', async () => {
    const runs = await it.deps.db.selectFrom('retentionRuns').selectAll().execute()
    expect(runs.map(({ step }) => step).sort()).toEqual(keysOf(retentionSteps).sort())
    expect(runs.filter(({ failed }) => failed)).toEqual([])
  })
})

test('a step that fails keeps none of the others, and is said', async () => {
  const files = { ...it.deps.files }
  const db = it.deps.db
  await db.deleteFrom('retentionRuns').execute()
  const deps = { ...it.deps, files, gateway: { keepDays: Number.NaN } }
  await expect(carryOutRetention(deps)).rejects.toThrow('1 steps of the schedule failed')
  const runs = await db.selectFrom('retentionRuns').selectAll().execute()
  expect(runs.filter(({ failed }) => failed).map(({ step }) => step)).toEqual(['files'])
  expect(runs).toHaveLength(keysOf(retentionSteps).length)
})

describe('what is append-only', () => {
  test('goes by whole months, and never what is younger than the floor', async () => {
    const { db } = it.deps
    await sql`select ensure_month_partitions('audit', '2020-01-01', 2)`.execute(db)
    expect(await removeMonths(db, 'audit', new Date('2020-02-15'))).toBe(1)
    const left = await sql<{ name: string }>`select relname as name from pg_class where relname like 'audit_2020%'
      and relkind = 'r'`.execute(db)
    expect(left.rows).toEqual([{ name: 'audit_2020_02' }])
    const lately = new Date(Date.now() - 300 * dayMs)
    await expect(removeMonths(db, 'audit', lately)).rejects.toThrow('are kept')
    await expect(removeMonths(db, 'order_actions', new Date(Date.now() - 700 * dayMs))).rejects.toThrow('are kept')
    await expect(sql`select remove_months('orders', '2020-01-01')`.execute(db)).rejects.toThrow('no months are removed')
  })

  test('goes with an order that was emptied three years ago, and with none that still holds something', async () => {
    const { db } = it.deps
    // what the first customer had is gone
    const { id: customerId } = await it.anotherCustomer()
    const agree = (of: string) =>
      sql`insert into face_consents (order_id, person_key, text_version, agrees, decided_by, decided_at)
        select ${of}, '', '1', true, id, now() from accounts limit 1`.execute(db)
    const applicant = await it.as('applicant', { customerId })
    const { id: living } = await anEmptyDraft(applicant)
    await agree(orderId)
    await agree(living)
    const old = new Date(Date.now() - 4 * 365 * dayMs)
    await db.updateTable('orders').set({ emptiedAt: old }).where('id', '=', orderId).execute()
    await expect(removeAppended(db, 'face_consents', new Date(Date.now() - 30 * dayMs))).rejects.toThrow('is kept')
    expect(await removeAppended(db, 'face_consents', new Date(Date.now() - 1100 * dayMs))).toBe(1)
    expect(await db.selectFrom('faceConsents').select('orderId').execute()).toEqual([{ orderId: living }])
    await expect(sql`select remove_appended('orders', '2020-01-01')`.execute(db)).rejects.toThrow('nothing is removed')
  })

  test('is still refused to the server, and to its owner who does not say so', async () => {
    const { db } = it.deps
    await sql`select set_config('openbeian.removes_from', 'face_consents', false)`.execute(db)
    await expect(sql`delete from face_consents`.execute(db)).rejects.toThrow('permission denied')
    const owner = new Client({ connectionString: it.ownerUrl() })
    await owner.connect()
    await expect(owner.query('delete from face_consents')).rejects.toThrow('is append-only')
    await owner.end()
  })
})
