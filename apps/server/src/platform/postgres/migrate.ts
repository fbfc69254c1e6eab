import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { unsealed } from './seal-stored-values.ts'
import { sealings } from './sealings.ts'

export const migrationsFolder = join(import.meta.dirname, 'migrations')

/** Any number, as long as everything that migrates this product takes the same one. */
export const schemaLock = 7_110_255

export interface Migration {
  number: number
  name: string
  sql: string
  hash: string
}

/** Brings the database to the newest schema, or that of an earlier version, and names what it applied; one at a time, however many servers start. */
export async function migrate(url: string, folder = migrationsFolder, upTo?: number): Promise<string[]> {
  const wanted = await readMigrations(folder)
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [schemaLock])
    await client.query(appliedTable)
    const { rows: applied } = await client.query<AppliedMigration>(
      'select number, name, hash from schema_migrations order by number',
    )
    refuseRewrittenHistory(wanted, applied)

    const pending = wanted.slice(applied.length, upTo)
    for (const migration of pending) await apply(client, migration)
    return pending.map((it) => it.name)
  })
}

/** What this version has and the database does not, migrations and tables to be sealed; for a server that may not do it. */
export async function missingMigrations(url: string, folder = migrationsFolder): Promise<string[]> {
  const wanted = await readMigrations(folder)
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      "select to_regclass('schema_migrations') is not null as there",
    )
    if (!rows[0]?.there) return wanted.map((it) => it.name)
    const { rows: applied } = await client.query<AppliedMigration>(
      'select number, name, hash from schema_migrations order by number',
    )
    refuseRewrittenHistory(wanted, applied)
    const readable = await unsealed(client, sealings)
    return [...wanted.slice(applied.length).map((it) => it.name), ...readable.map((it) => `the sealing of ${it.table}`)]
  })
}

/** One at a time, as `migrate`. */
export const withOwner = <Result>(url: string, work: (owner: Client) => Promise<Result>): Promise<Result> =>
  withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [schemaLock])
    return work(client)
  })

/** Whether this account may make tables where ours are. */
export const mayMigrate = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ may: boolean }>("select has_schema_privilege('public', 'create') as may")
    return rows[0]?.may ?? false
  })

/** The numbered SQL files in order; throws when a number is missing or taken twice. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(/^\d{4}-/.exec(name)?.[0].slice(0, 4))
      if (number !== index + 1) throw new Error(`The migration ${name} should begin with ${pad(index + 1)}-.`)
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { number, name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

const appliedTable = `create table if not exists schema_migrations (
  number integer primary key,
  name text not null,
  hash text not null,
  applied_at timestamptz not null default now()
)`

type AppliedMigration = Pick<Migration, 'number' | 'name' | 'hash'>

function refuseRewrittenHistory(wanted: Migration[], applied: AppliedMigration[]): void {
  for (const { number, name, hash } of applied) {
    const file = wanted[number - 1]
    if (!file) throw new Error(`The database has the migration ${name}, which this version does not know: it is newer.`)
    if (file.hash !== hash)
      throw new Error(`The migration ${file.name} was changed after it was applied; add a new one.`)
  }
}

async function apply(client: Client, { number, name, sql, hash }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into schema_migrations (number, name, hash) values ($1, $2, $3)', [number, name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`The migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

export async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, application_name: 'openbeian migration' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const pad = (number: number) => String(number).padStart(4, '0')
