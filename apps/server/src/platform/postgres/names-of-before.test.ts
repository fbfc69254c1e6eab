import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, migrationsFolder } from './migrate.ts'
import { freshDatabase } from './test-database.ts'

const provider = '11111111-1111-4111-8111-111111111111'
const parked = (reason: string) => ({
  reason: 'parked',
  details: { results: [{ block: 'BAJG', position: 0, outcome: { kind: 'parked', reason, details: { about: '7' } } }] },
})

let database: Awaited<ReturnType<typeof freshDatabase>>
let client: Client
let before: string

const one = async (sql: string): Promise<object | undefined> => (await client.query<object>(sql)).rows[0]

/** A database as it was before access codes, filed materials and bounds had the names of now. */
beforeAll(async () => {
  database = await freshDatabase()
  client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query('drop schema public, pgboss cascade; create schema public; create schema pgboss')
  before = await mkdtemp(join(tmpdir(), 'migrations-'))
  await cp(migrationsFolder, before, { recursive: true, filter: (from) => !/^00(2[6-9]|[3-9])/.test(basename(from)) })
  await migrate(database.ownerUrl, before)
  const settings = { mostBytesOfOrder: 1, markShownPapers: true, keepReplacedDays: 3 }
  await client.query(`insert into providers (id, name, province, settings) values ($1, '甲', '110000', $2)`, [
    provider,
    settings,
  ])
  const adjust = [
    { rule: 'national.service-number-current', switch: 'off', message: { zh: '{most} {paper}', en: '{least} {name}' } },
  ]
  await client.query(
    `insert into rule_versions (provider_id, version, adjust, note, made_at) values ($1, 1, $2, '', now())`,
    [provider, JSON.stringify(adjust)],
  )
  await client.query(
    `insert into access_resources (provider_id, kind, name, service_number_key, ips, province, billing, purchased_on, expires_on, quota)
     values ($1, 'service-number', '甲', 'key', '[]', '110000', 'prepaid', now(), now(), 1)`,
    [provider],
  )
  await client.query(
    `insert into notices (provider_id, kind, about, text, at) values ($1, 'paper-refused', '', '', now())`,
    [provider],
  )
  await client.query('alter table download_files drop constraint download_files_channel_id_fkey')
  await client.query(
    `insert into download_files (channel_id, file_name, state, payload_sealed, payload_hash, fault)
     values ($1, 'one', 'quarantined', '', 'a', $2)`,
    [provider, parked('paper-never-sent')],
  )
  await client.query('create table pgboss.job (name text, data jsonb)')
  await client.query(`insert into pgboss.job values ('read-material', '{"paper": "id-front", "tries": 0}')`)
  await migrate(database.ownerUrl)
})
afterAll(async () => {
  await client.end()
  await database.drop()
  await rm(before, { recursive: true })
})

test('an access code that was sold stays one', async () => {
  const resource = await one('select kind, access_code_key as key from access_resources')
  expect(resource).toEqual({ kind: 'access-code', key: Buffer.from('key') })
})

test('what a provider has set and worded keeps its meaning', async () => {
  expect(await one('select settings from providers')).toEqual({
    settings: { maxBytesOfOrder: 1, watermarkShownMaterials: true, keepReplacedDays: 3 },
  })
  const message = { zh: '{max} {material}', en: '{min} {name}' }
  expect(await one('select adjust from rule_versions')).toEqual({
    adjust: [{ rule: 'national.access-code-current', switch: 'off', message }],
  })
})

test('what was said of filed materials is said by its name of now', async () => {
  expect(await one('select kind from notices')).toEqual({ kind: 'filed-material-refused' })
  expect(await one('select fault from download_files')).toEqual({ fault: parked('filed-material-never-sent') })
  expect(await one('select count(*)::int as filed from filed_materials')).toEqual({ filed: 0 })
})

test('a reading that waits is done', async () => {
  expect(await one('select data from pgboss.job')).toEqual({ data: { paperKind: 'id-front', tries: 0 } })
})
