import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, realpath, stat } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, escapeLiteral } from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { jobNames } from './jobs.ts'
import { migrationsFolder, readMigrations } from './migrate.ts'
import { prepareDatabase, rightsFile } from './prepare-database.ts'
import { findPostmaster } from './process.ts'
import { sealings } from './sealings.ts'
import { emptyAgain, rowsOf } from './test-empty-again.ts'

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
  /** As the owner, for a test that does what no server may. The database is not used again. */
  readonly ownerUrl: string
  /** As the superuser of the cluster. The database is not used again. */
  readonly superuserUrl: string
  drop(): Promise<void>
}

/**
 * An empty migrated database for one test file: `const { url, drop } = await freshDatabase()` in `beforeAll`, `drop()` in `afterAll`.
 * One that only a server wrote to is emptied and given to the next: its more than thousand files are not made and removed each time.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  server ??= startTestServer()
  const postgres = await server
  const name = await asAdmin(postgres, (admin) => takeDatabase(admin, postgres))
  let isReusable = true
  const notReusable = (url: string) => {
    isReusable = false
    return withDatabase(url, name)
  }
  return {
    url: withDatabase(postgres.url, name),
    get ownerUrl() {
      return notReusable(postgres.ownerUrl)
    },
    get superuserUrl() {
      return notReusable(postgres.superuserUrl)
    },
    drop: () =>
      asAdmin(postgres, async (admin) => {
        await sessionsEnd(admin, name)
        await (isReusable ? giveBack(admin, postgres, name) : drop(admin, name))
      }),
  }
}

/** A pool has ended before its sessions have: one that is cut off meanwhile throws where nobody catches it. Those that stay are cut off. */
async function sessionsEnd(admin: Client, name: string): Promise<void> {
  for (const end = Date.now() + 1000; Date.now() < end; await sleep(10)) {
    const { rowCount } = await admin.query('select from pg_stat_activity where datname = $1', [name])
    if (rowCount === 0) return
  }
}

/** One without a table; nobody else gets it. */
export async function bareDatabase(): Promise<TestDatabase> {
  server ??= startTestServer()
  const postgres = await server
  const name = `test_bare_${randomBytes(4).toString('hex')}`
  await asAdmin(postgres, async (admin) => {
    await admin.query(`create database ${name} owner openbeian_owner`)
    await admin.query(`comment on database ${name} is '${process.pid}'`)
  })
  return {
    url: withDatabase(postgres.url, name),
    ownerUrl: withDatabase(postgres.ownerUrl, name),
    superuserUrl: withDatabase(postgres.superuserUrl, name),
    drop: () => asAdmin(postgres, (admin) => drop(admin, name)),
  }
}

async function takeDatabase(admin: Client, postgres: EmbeddedPostgres): Promise<string> {
  await admin.query('select pg_advisory_lock($1)', [advisoryLock])
  const template = await makeTemplate(admin, postgres)
  const free = (await databases(admin)).find((it) => it.name.startsWith(`test_of_${template}_`) && it.note === 'free')
  const name = free?.name ?? `test_of_${template}_${randomBytes(4).toString('hex')}`
  if (!free) await admin.query(`create database ${name} template ${template} owner openbeian_owner`)
  await admin.query(`comment on database ${name} is '${process.pid}'`)
  return name
}

async function giveBack(admin: Client, { superuserUrl }: EmbeddedPostgres, name: string): Promise<void> {
  const all = await databases(admin)
  const template = all.find((it) => name.startsWith(`test_of_${it.name}_`))
  const isEmpty = template?.note && (await emptyAgain(withDatabase(superuserUrl, name), template.note))
  if (isEmpty) await admin.query(`comment on database ${name} is 'free'`)
  else await drop(admin, name)
}

/** The note of a template tells its rows; that of another database, which process has it. */
async function databases(admin: Client) {
  const { rows } = await admin.query<{ name: string; note: string | null }>(
    "select datname as name, shobj_description(oid, 'pg_database') as note from pg_database where datname ~ '^(test|template_test)_'",
  )
  return rows
}

async function drop(admin: Client, name: string): Promise<void> {
  await admin.query(`drop database if exists ${name} with (force)`)
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
  for (const { name, note } of await databases(admin))
    if (name !== keep && !isAlive(Number(note))) await drop(admin, name)
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
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

async function makeTemplate(admin: Client, { url, ownerUrl, superuserUrl }: EmbeddedPostgres): Promise<string> {
  const name = await templateName()
  if ((await databases(admin)).some((it) => it.name === name && it.note)) return name
  const draft = `test_${name}`
  for (const old of [name, draft]) await drop(admin, old)
  await admin.query(`create database ${draft} owner openbeian_owner`)
  await prepareDatabase(withDatabase(ownerUrl, draft), withDatabase(url, draft))
  const rows = escapeLiteral(await rowsOf(withDatabase(superuserUrl, draft)))
  await admin.query(`comment on database ${draft} is ${rows}`)
  await admin.query(`alter database ${draft} rename to ${name}`)
  return name
}

async function asAdmin<T>({ superuserUrl }: EmbeddedPostgres, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: withDatabase(superuserUrl, 'postgres') })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
