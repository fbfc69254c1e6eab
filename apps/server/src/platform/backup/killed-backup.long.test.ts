import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startImport } from '../../desks/importing/start-import.ts'
import { noteCopy } from '../../records/copies/note-copy.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { envelope } from '../keys/envelope.ts'
import { diskFileStore } from '../outside/disk-file-store.ts'
import { migrate, migrationsFolder } from '../postgres/migrate.ts'
import { prepareQueues } from '../postgres/pg-boss-jobs.ts'
import { prepareDatabase } from '../postgres/prepare-database.ts'
import { bareDatabase } from '../postgres/test-database.ts'
import { ageOpen } from './age-file.ts'
import { folderPlace } from './backup-place.ts'
import { findBackup, listBackups } from './list-backups.ts'
import { restoreBackup } from './restore-backup.ts'
import { takeBackup } from './take-backup.ts'
import { type KilledBackup, ringOf } from './test-killed-backup.ts'
import { verifyBackup } from './verify-backup.ts'

/** Each step of a backup and of a restore, and how often it is passed where it is passed more than once. */
const steps = {
  take: [
    'backup.table-copied:1',
    'backup.table-copied:40',
    'backup.tables-copied',
    'backup.file-copied:1',
    'backup.file-copied:3',
    'backup.files-copied',
  ],
  restore: [
    'restore.begun',
    'restore.migrated',
    'restore.queues-made',
    'restore.table-loaded:1',
    'restore.table-loaded:40',
    'restore.before-commit',
    'restore.loaded',
    'restore.file-loaded:1',
    'restore.file-loaded:3',
    'restore.files-loaded',
    'restore.up-to-date',
  ],
} as const

const seed = Number(process.env.OPENBEIAN_SEED ?? Math.floor(Date.now() / 86_400_000))
console.log(`killed backups: OPENBEIAN_SEED=${seed} kills at the same steps`)
/** All of them where it is asked for; else some, others each day. */
const sample = process.env.OPENBEIAN_SEED === '0' ? Number.POSITIVE_INFINITY : 4
const chosen = <Step>(all: readonly Step[]): Step[] =>
  [...all.slice(seed % all.length), ...all.slice(0, seed % all.length)].slice(0, sample)

const key = randomBytes(32).toString('hex')
let app: TestApp
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-killed-'))
  app = await testApp({ cipher: envelope(ringOf(key)), files: diskFileStore(join(folder, 'papers')) })
  const { caller } = await app.as('admin')
  for (const name of ['a', 'b', 'c', 'd'])
    await startImport(
      { ...app.deps, caller },
      { name: `${name}.csv`, bytes: Buffer.from(`主办单位名称\n${name}\n`), reads: 'now' },
    )
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

async function run(given: Omit<KilledBackup, 'key'>, failpoint = ''): Promise<string | number> {
  const script = join(import.meta.dirname, 'test-killed-backup.ts')
  const child = fork(script, [JSON.stringify({ ...given, key })], {
    env: { ...process.env, OPENBEIAN_FAILPOINT: failpoint },
  })
  const [code, signal] = await once(child, 'exit')
  return signal ?? code
}

const from = (place: string) => ({ url: app.url, ownerUrl: app.ownerUrl(), files: join(folder, 'papers'), place })

test.each(chosen(steps.take))('killed at %s, a backup is not whole, and the next one is', async (step) => {
  const at = join(folder, `place-${step.replaceAll(/\W/g, '')}`)
  const place = folderPlace(at)
  expect(await run({ does: 'take', ...from(at) }, step)).toBe('SIGKILL')
  expect((await listBackups(place)).filter(({ manifest }) => manifest)).toEqual([])
  expect(await run({ does: 'take', ...from(at) })).toBe(0)
  const { manifest } = await findBackup(place)
  expect(await verifyBackup(manifest, { place })).toEqual([])
  expect(manifest.files.number).toBe(4)
})

test.each(chosen(steps.restore))(
  'killed at %s, a restore is worked on by nobody and ends when it is run again',
  async (step) => {
    const at = join(folder, 'whole')
    if ((await listBackups(folderPlace(at))).length === 0) expect(await run({ does: 'take', ...from(at) })).toBe(0)
    const database = await bareDatabase()
    try {
      const files = join(folder, `files-${step.replaceAll(/\W/g, '')}`)
      const into = { does: 'restore', url: database.url, ownerUrl: database.ownerUrl, files, place: at } as const
      expect(await run(into, step)).toBe('SIGKILL')
      await expect(prepareDatabase(database.ownerUrl, database.url)).rejects.toThrow('did not end')
      expect(await run(into)).toBe(0)
      await prepareDatabase(database.ownerUrl, database.url)
      expect(await numbersOf(database.url)).toEqual({ ...(await numbersOf(app.url)), copies: '1' })
      const client = new Client({ connectionString: database.url })
      await client.connect()
      const { rows } = await client.query<{ id: string }>('select id from imports')
      await client.end()
      for (const { id } of rows) expect(await diskFileStore(files).get(id)).toEqual(await app.deps.files.get(id))
    } finally {
      await database.drop()
    }
  },
)

test('a backup of an earlier version comes up in the newest, encrypted or not', async () => {
  const [before, after] = [await bareDatabase(), await bareDatabase()]
  const keys = ringOf(key)
  const its = { files: diskFileStore(join(folder, 'none')), keys, cipher: envelope(keys), noteCopy }
  const identity = await generateX25519Identity()
  try {
    await migrate(before.ownerUrl, migrationsFolder, 78)
    await prepareQueues(before.ownerUrl)
    const client = new Client({ connectionString: before.ownerUrl })
    await client.connect()
    await client.query("insert into providers (name, code, province) values ('甲', 'jia', '110000')")
    await client.end()
    const place = folderPlace(join(folder, 'earlier'))
    const recipients = [await identityToRecipient(identity)]
    await takeBackup({ ...its, url: before.ownerUrl, release: '0.0.0', settings: {} }, { place, recipients })
    await restoreBackup(
      { ...its, url: after.url, ownerUrl: after.ownerUrl },
      { place, backup: await findBackup(place), open: ageOpen([identity]) },
    )
    expect((await numbersOf(after.url)).providers).toBe('1')
    expect(await prepareDatabase(after.ownerUrl, after.url)).toEqual([])
  } finally {
    await before.drop()
    await after.drop()
  }
})

/** How many rows each table has. */
async function numbersOf(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; number: string }>(`select relname as name,
      (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from public.%I', relname), false, true, '')))[1]::text as number
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`)
    return Object.fromEntries(rows.map(({ name, number }) => [name, number]))
  } finally {
    await client.end()
  }
}
