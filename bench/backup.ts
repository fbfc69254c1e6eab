import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { ageOpen, identitiesIn, makeIdentity } from '../apps/server/src/platform/backup/age-file.ts'
import { folderPlace } from '../apps/server/src/platform/backup/backup-place.ts'
import { findBackup } from '../apps/server/src/platform/backup/list-backups.ts'
import { restoreBackup } from '../apps/server/src/platform/backup/restore-backup.ts'
import { takeBackup } from '../apps/server/src/platform/backup/take-backup.ts'
import { verifyBackup } from '../apps/server/src/platform/backup/verify-backup.ts'
import { envelope } from '../apps/server/src/platform/keys/envelope.ts'
import { diskFileStore } from '../apps/server/src/platform/outside/disk-file-store.ts'
import { prepareDatabase } from '../apps/server/src/platform/postgres/prepare-database.ts'
import { noteCopy } from '../apps/server/src/records/copies/note-copy.ts'
import { startPostgres } from './lists/postgres.ts'

/** How long a backup takes, encrypted and not, beside `pg_dump -Fc` and `tar` of the same rows and files on Debian's PostgreSQL, in one run. */
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '400000' }, files: { type: 'string', default: '2000' } },
})
const [rows, files] = [Number(values.rows), Number(values.files)]
const fileBytes = 100_000

const folder = await mkdtemp(join(tmpdir(), 'openbeian-backup-bench-'))
const postgres = startPostgres(folder)
try {
  await measure()
} finally {
  postgres.stop()
  await rm(folder, { recursive: true, force: true })
}
process.exit()

async function measure(): Promise<void> {
  for (const name of ['filled', 'restored']) postgres.create(name)
  const url = postgres.urlOf('filled')
  await prepareDatabase(url)
  const store = diskFileStore(join(folder, 'papers'))
  const databaseBytes = await fill(url, store)
  const paperBytes = files * fileBytes
  console.log(`${mb(databaseBytes)} of tables, sealed as ours are, and ${files} papers of ${mb(fileBytes)}\n`)
  const keys = { current: 'one', keys: new Map([['one', randomBytes(32)]]), indexKey: randomBytes(32) }
  const of = { url, files: store, keys, cipher: envelope(keys), release: '0', settings: {} }

  const dump = await timed('pg_dump -Fc', databaseBytes, async () =>
    run('pg_dump', ['-Fc', '-f', join(folder, 'dump'), url]),
  )
  const archive = await timed(
    'tar of the papers',
    paperBytes,
    async () => void execFileSync('tar', ['-cf', join(folder, 'papers.tar'), '-C', folder, 'papers']),
  )
  console.log(
    `${'both'.padEnd(34)} ${(dump + archive).toFixed(1).padStart(6)} s   dump ${mb((await stat(join(folder, 'dump'))).size)}\n`,
  )

  const all = databaseBytes + paperBytes
  const open = folderPlace(join(folder, 'open'))
  await timed('backup, not encrypted', all, () => takeBackup(of, { place: open }))
  await timed('backup again, files known', databaseBytes, () => takeBackup(of, { place: open }))
  const { recipient, text } = await makeIdentity()
  const sealed = folderPlace(join(folder, 'sealed'))
  await timed('backup, encrypted', all, () => takeBackup(of, { place: sealed, recipients: [recipient] }))
  const identity = ageOpen(identitiesIn(text))
  const backup = await findBackup(sealed)
  console.log(
    `${''.padEnd(34)}          rows ${mb(backup.manifest.tables.flatMap((it) => it.parts).reduce((sum, { bytes }) => sum + bytes, 0))}`,
  )
  await timed('verified, opened', all, () => verifyBackup(backup.manifest, { place: sealed, open: identity }))
  const into = {
    ...of,
    url: postgres.urlOf('restored'),
    ownerUrl: postgres.urlOf('restored'),
    files: diskFileStore(join(folder, 'again')),
    noteCopy,
  }
  await timed('restored', all, () => restoreBackup(into, { place: sealed, backup, open: identity }))
}

/** Orders, their history and audit with bytes that do not shrink, and papers. */
async function fill(url: string, store: ReturnType<typeof diskFileStore>): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`create extension pgcrypto`)
    await client.query(
      `insert into audit (entry, action, about, role, changed, said_sealed)
      select gen_random_uuid(), 'order.submit', 'order:' || gen_random_uuid(), 'applicant', '{}', gen_random_bytes(700) from generate_series(1, $1)`,
      [rows],
    )
    const { rows: facts } = await client.query<{ bytes: string }>(
      "select sum(pg_table_size(oid)) as bytes from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    )
    await mkdir(join(folder, 'papers'), { recursive: true })
    const { rows: providers } = await client.query<{ id: string }>(
      "insert into providers (name, code, province) values ('甲', 'jia', '110000') returning id",
    )
    for (let at = 0; at < files; at++) {
      const { rows: named } = await client.query<{ id: string }>(
        `insert into imports (id, provider_id, state, name_sealed, size_bytes, made_at) values (gen_random_uuid(), $1, 'reported', '', 1, now()) returning id`,
        [providers[0]?.id],
      )
      await store.put(named[0]?.id ?? '', randomBytes(fileBytes))
    }
    return Number(facts[0]?.bytes)
  } finally {
    await client.query('drop extension if exists pgcrypto')
    await client.end()
  }
}

async function timed(name: string, bytes: number, work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  const seconds = (performance.now() - startedAt) / 1000
  console.log(
    `${name.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s   ${(bytes / 1e6 / seconds).toFixed(0).padStart(5)} MB/s`,
  )
  return seconds
}

function run(program: string, args: string[]): void {
  execFileSync(join(postgres.programs, program), args, { stdio: 'inherit' })
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e6 ? 1 : 0)} MB`
}
