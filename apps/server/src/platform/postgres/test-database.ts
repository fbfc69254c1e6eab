import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, realpath, stat } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { jobNames } from './jobs.ts'
import { migrationsFolder, readMigrations } from './migrate.ts'
import { prepareDatabase, rightsFile } from './prepare-database.ts'
import { findPostmaster } from './process.ts'
import { sealings } from './sealings.ts'

/**
 * What a crash of the machine would lose is only a test's: no fsync here. Nothing looks after tables that live for seconds,
 * and whatever does would see rows a test has just removed.
 */
const fastSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
}

const advisoryLock = 7_110_256

let server: Promise<EmbeddedPostgres> | undefined

interface TestDatabase {
  /** As the server signs in. */
  url: string
  /** As the owner, for a test that does what no server may. */
  ownerUrl: string
  /** As the superuser of the cluster. */
  superuserUrl: string
  drop(): Promise<void>
}

/** An empty migrated database for one test file: `const { url, drop } = await freshDatabase()` in `beforeAll`, `drop()` in `afterAll`. */
export async function freshDatabase(): Promise<TestDatabase> {
  server ??= startTestServer()
  const postgres = await server
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await asAdmin(postgres, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [advisoryLock])
    const template = await makeTemplate(admin, postgres)
    await admin.query(`create database ${name} template ${template} owner openbeian_owner`)
  })
  return {
    url: withDatabase(postgres.url, name),
    ownerUrl: withDatabase(postgres.ownerUrl, name),
    superuserUrl: withDatabase(postgres.superuserUrl, name),
    drop: () =>
      asAdmin(postgres, async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`))),
  }
}

/** One server for all test runs of this clone: the second run adopts it, the last one stops it. */
async function startTestServer(): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir: await testFolder(), log: console.warn, settings: fastSettings })
}

/** At the end of a test run: clears away what killed runs left, and stops the server unless another run uses it. */
export async function stopTestServer(): Promise<void> {
  const cluster = join(await testFolder(), 'postgres', 'cluster')
  const isRunning = await realpath(cluster).then(findPostmaster, () => undefined)
  if (!isRunning) return
  const postgres = await startTestServer()
  await asAdmin(postgres, dropLeftovers)
  await postgres.stop()
}

async function dropLeftovers(admin: Client): Promise<void> {
  await admin.query('select pg_advisory_lock($1)', [advisoryLock])
  const keep = await templateName()
  const { rows } = await admin.query<{ name: string }>(
    "select datname as name from pg_database where datname ~ '^(test|template_test)_'",
  )
  for (const { name } of rows) {
    const [, pid] = /^test_(\d+)_/.exec(name) ?? []
    if (name !== keep && !(pid && isAlive(Number(pid))))
      await admin.query(`drop database if exists ${name} with (force)`)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function testFolder(): Promise<string> {
  const clone = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 8)
  const folder = join(tmpdir(), `openbeian-test-${userInfo().uid}-${clone}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await stat(folder)).uid !== userInfo().uid) throw new Error(`${folder} belongs to someone else.`)
  return folder
}

const templateName = async () => {
  const hashes = (await readMigrations(migrationsFolder)).map((it) => it.hash)
  const made = [...hashes, await readFile(rightsFile, 'utf8'), ...jobNames, JSON.stringify(sealings)].join()
  return `template_test_${createHash('sha256').update(made).digest('hex').slice(0, 12)}`
}

async function makeTemplate(admin: Client, { url, ownerUrl }: EmbeddedPostgres): Promise<string> {
  const name = await templateName()
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
  if (rowCount) return name
  const draft = `test_${name}`
  await admin.query(`drop database if exists ${draft} with (force)`)
  await admin.query(`create database ${draft} owner openbeian_owner`)
  await prepareDatabase(withDatabase(ownerUrl, draft), withDatabase(url, draft))
  await admin.query(`alter database ${draft} rename to ${name}`)
  return name
}

async function asAdmin({ superuserUrl }: EmbeddedPostgres, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: withDatabase(superuserUrl, 'postgres') })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
