import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { freshDatabase } from './test-database.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let folder: string

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  await query('drop table if exists schema_migrations, lamps, shades')
  return () => rm(folder, { recursive: true })
})

test('migrations are applied in order, each once', async () => {
  await write('0001-lamps.sql', 'create table lamps (id integer)')
  expect(await migrate(database.ownerUrl, folder)).toEqual(['0001-lamps.sql'])
  await write('0002-lamp-names.sql', 'alter table lamps add name text')
  expect(await migrate(database.ownerUrl, folder)).toEqual(['0002-lamp-names.sql'])
  expect(await migrate(database.ownerUrl, folder)).toEqual([])
})

test('a migration that fails leaves nothing of itself, and the ones before it stay', async () => {
  await write('0001-lamps.sql', 'create table lamps (id integer)')
  await write('0002-shades.sql', 'create table shades (id integer); select 1 / 0')
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('0002-shades.sql failed: division by zero')
  expect(await query("select to_regclass('lamps') as lamps, to_regclass('shades') as shades")).toEqual([
    { lamps: 'lamps', shades: null },
  ])
})

test('a migration that was changed after it was applied is refused', async () => {
  await write('0001-lamps.sql', 'create table lamps (id integer)')
  await migrate(database.ownerUrl, folder)
  await write('0001-lamps.sql', 'create table lamps (id bigint)')
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('0001-lamps.sql was changed')
})

test('other line endings are not a change', async () => {
  await write('0001-lamps.sql', 'create table\nlamps (id integer)')
  await migrate(database.ownerUrl, folder)
  await write('0001-lamps.sql', 'create table\r\nlamps (id integer)')
  expect(await migrate(database.ownerUrl, folder)).toEqual([])
})

test('an older version refuses the database of a newer one', async () => {
  await write('0001-lamps.sql', 'create table lamps (id integer)')
  await migrate(database.ownerUrl, folder)
  await rm(join(folder, '0001-lamps.sql'))
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('it is newer')
})

test('a missing or doubled number is refused before anything is applied', async () => {
  await write('0001-lamps.sql', 'create table lamps (id integer)')
  await write('0003-shades.sql', 'create table shades (id integer)')
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('should begin with 0002-')
  await write('0001-shades.sql', 'create table shades (id integer)')
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('should begin with 0002-')
})

test('two servers that start together apply each migration once', async () => {
  await write('0001-lamps.sql', 'select pg_sleep(0.2); create table lamps (id integer)')
  const applied = await Promise.all([migrate(database.ownerUrl, folder), migrate(database.ownerUrl, folder)])
  expect(applied.flat()).toEqual(['0001-lamps.sql'])
})

const write = (name: string, sql: string) => writeFile(join(folder, name), sql)

async function query(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql)
  await client.end()
  return rows
}
