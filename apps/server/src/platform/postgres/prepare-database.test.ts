import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { mayMigrate, missingMigrations } from './migrate.ts'
import { prepareDatabase } from './prepare-database.ts'
import { freshDatabase } from './test-database.ts'
import { findUnguarded } from './unguarded.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const appendOnly = [
  'audit',
  'order_actions',
  'sheet_signatures',
  'face_consents',
  'identity_checks',
  'material_consents',
  'notice_acceptances',
]

describe('the account of the server', () => {
  test.each([
    ...appendOnly.flatMap((table) => [`truncate ${table}`, `delete from ${table}`, `update ${table} set at = now()`]),
    'alter table audit disable trigger all',
    "set session_replication_role = 'replica'",
    'drop table audit_default',
    'delete from audit_default',
    'create table lamps ()',
    'alter table orders add lamp text',
    'truncate orders',
    "copy orders to program 'true'",
    'create role lamp',
    "insert into schema_migrations values (9999, 'lamp', 'lamp')",
    "select ensure_month_partitions('orders', '2030-01-01', 1)",
    'create table pgboss.lamps ()',
  ])('may not: %s', async (statement) => {
    await expect(query(database.url, statement)).rejects.toThrow(
      /permission denied|must be owner|no months are made|column "at" .* does not exist/,
    )
  })

  test('reads and adds to what is append-only, and asks for the months to come', async () => {
    const added =
      "insert into audit (entry, role, action, about, said_sealed) values (gen_random_uuid(), 'system', 'lamp.mend', 'lamp', '') returning id"
    expect(await query(database.url, added)).toHaveLength(1)
    await query(database.url, "select ensure_month_partitions('audit', '2040-01-01', 1)")
    expect(await query(database.url, "select to_regclass('audit_2040_01')::text as made")).toEqual([
      { made: 'audit_2040_01' },
    ])
    await expect(query(database.url, 'delete from audit_2040_01')).rejects.toThrow('permission denied')
  })

  test('is told of nothing that it could do beyond its work', async () => {
    expect(await unguarded(database.url)).toEqual([])
    expect(await mayMigrate(database.url)).toBe(false)
    expect(await missingMigrations(database.url)).toEqual([])
  })
})

test('the owner may, so a server that signs in as the owner says what is not guarded', async () => {
  expect(await unguarded(database.ownerUrl)).toEqual([expect.stringContaining('it owns the tables')])
  await expect(query(database.ownerUrl, 'truncate audit')).rejects.toThrow('audit is append-only')
})

test('every append-only table is guarded against a change of a row, and against being emptied', async () => {
  const guarded = await query(
    database.ownerUrl,
    `select tgrelid::regclass::text as name from pg_trigger where tgfoid = 'refuse_change'::regproc and tgparentid = 0
      group by 1 having bool_or(tgtype & 1 = 1) and bool_or(tgtype & 32 = 32) order by 1`,
  )
  expect(guarded.map((it) => it.name)).toEqual(appendOnly.toSorted())
})

describe('an account of one of the other roles', () => {
  test.each(['openbeian_auditor', 'openbeian_backup'])('%s reads, and writes nothing', async (role) => {
    const url = await accountIn(role)
    expect(await query(url, 'select count(*) from orders')).toHaveLength(1)
    await expect(query(url, "update orders set province = '110000'")).rejects.toThrow('permission denied')
    await expect(query(url, 'delete from pgboss.job')).rejects.toThrow('permission denied')
  })
})

test('preparing a second time changes nothing and needs no more', async () => {
  expect(await prepareDatabase(database.ownerUrl, database.url)).toEqual([])
})

test('what only an administrator of PostgreSQL can do is named', async () => {
  const stranger = new URL(database.url)
  stranger.username = `lamp_${randomBytes(4).toString('hex')}`
  await query(database.superuserUrl, `create role ${stranger.username} login`)
  await expect(prepareDatabase(database.ownerUrl, stranger.href)).rejects.toThrow(
    `an administrator of PostgreSQL has to, once: grant openbeian_app to "${stranger.username}"`,
  )
})

async function accountIn(role: string): Promise<string> {
  const url = new URL(database.url)
  url.username = `${role}_${randomBytes(4).toString('hex')}`
  url.password = 'lamp'
  await query(database.superuserUrl, `create role ${url.username} login password 'lamp' in role ${role}`)
  return url.href
}

async function unguarded(url: string): Promise<string[]> {
  const { db } = openDatabase(url, 1)
  try {
    return await findUnguarded(db)
  } finally {
    await db.destroy()
  }
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
