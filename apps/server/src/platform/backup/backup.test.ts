import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startImport } from '../../desks/importing/start-import.ts'
import { noteCopy } from '../../records/copies/note-copy.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { envelope } from '../keys/envelope.ts'
import type { KeyRing } from '../keys/key-provider.ts'
import { diskFileStore } from '../outside/disk-file-store.ts'
import type { FileStore } from '../outside/file-store.ts'
import { prepareDatabase } from '../postgres/prepare-database.ts'
import { bareDatabase } from '../postgres/test-database.ts'
import { ageOpen } from './age-file.ts'
import { type BackupPlace, folderPlace } from './backup-place.ts'
import { listTables, nameOf } from './catalog.ts'
import { columnsOfFiles } from './files-named.ts'
import { findBackup, listBackups } from './list-backups.ts'
import { type Manifest, manifestOf, writeManifest } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'
import { takeBackup } from './take-backup.ts'
import { tarPlace } from './tar-place.ts'
import { verifyBackup } from './verify-backup.ts'

const keys: KeyRing = { current: 'one', keys: new Map([['one', randomBytes(32)]]), indexKey: randomBytes(32) }
const cipher = envelope(keys)

let app: TestApp
let folder: string
let place: BackupPlace
let first: Manifest
let target: Awaited<ReturnType<typeof bareDatabase>>
let targetFiles: FileStore

beforeAll(async () => {
  app = await testApp({ cipher })
  folder = await mkdtemp(join(tmpdir(), 'openbeian-backup-'))
  place = folderPlace(join(folder, 'place'))
  targetFiles = diskFileStore(join(folder, 'files'))
  target = await bareDatabase()
  const { caller } = await app.as('admin')
  await startImport(
    { ...app.deps, caller },
    { name: '旧系统.csv', bytes: Buffer.from('主办单位名称\n甲公司\n'), reads: 'now' },
  )
  await sql(app.ownerUrl(), `select nextval('customer_numbers'); select nextval('isp_ids'); select nextval('isp_ids')`)
  first = await takeBackup(source(), { place })
}, 120_000)
afterAll(async () => {
  await app.close()
  await target.drop()
  await rm(folder, { recursive: true })
})

const source = () => ({ url: app.url, files: app.deps.files, keys, cipher, release: '0.0.0', settings: {} })
const into = (database = target, files = targetFiles) => ({
  url: database.url,
  ownerUrl: database.ownerUrl,
  files,
  keys,
  cipher,
  noteCopy,
})

async function sql<Row = Record<string, unknown>>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const answer = await client.query(text)
    return answer.rows as Row[]
  } finally {
    await client.end()
  }
}

const refused = (code: string) => expect.objectContaining({ code })
const tablesIn = async (url: string) =>
  (await sql(url, "select from pg_class where relnamespace = 'public'::regnamespace")).length

test('a backup taken by the account of the server is whole, and says what it is', async () => {
  expect(await verifyBackup(first, { place })).toEqual([])
  expect(first).toMatchObject({ encrypted: false, files: { number: 1, missing: 0 } })
  expect((await listBackups(place)).map(({ name }) => name)).toEqual([first.name])
  const text = await readFile(join(folder, 'place', manifestOf(first.name)), 'utf8')
  for (const key of [...keys.keys.values(), keys.indexKey])
    for (const form of ['hex', 'base64'] as const) expect(text).not.toContain(key.toString(form))
})

test('the next one takes only the files that are new', async () => {
  const put: string[] = []
  const watched = {
    ...place,
    put: async (name: string, bytes: Uint8Array) => void put.push(name, String(bytes.length)),
  }
  await takeBackup(source(), { place: watched })
  expect(put.filter((it) => it.startsWith('files/'))).toEqual([])
})

test('what does not fit is refused before anything is touched', async () => {
  const backup = await findBackup(place)
  const others = { ...keys, indexKey: randomBytes(32) }
  const strangers = { ...keys, current: 'two', keys: new Map([['two', randomBytes(32)]]) }
  for (const ring of [others, strangers])
    await expect(restoreBackup({ ...into(), keys: ring }, { place, backup })).rejects.toThrow(
      refused('backup.other-keys'),
    )
  const changed = { ...backup, isOurs: () => false }
  await expect(restoreBackup(into(), { place, backup: changed })).rejects.toThrow(refused('backup.damaged'))
  const future = { number: 9999, name: '9999-to-come.sql', hash: 'f' }
  const newer = { ...backup, manifest: { ...first, migrations: [...first.migrations, future] } }
  await expect(restoreBackup(into(), { place, backup: newer })).rejects.toThrow(refused('backup.newer'))
  await expect(findBackup(place, 'another')).rejects.toThrow(refused('backup.unknown'))
  expect(await tablesIn(target.ownerUrl)).toBe(0)

  const inUse = { ...into(), url: app.url, ownerUrl: app.ownerUrl() }
  await expect(restoreBackup(inUse, { place, backup })).rejects.toThrow(refused('backup.place-in-use'))
})

test('a manifest that is none, or whose words were changed, is not ours', async () => {
  const there = (text: string | Buffer): BackupPlace => ({ ...place, get: async () => Buffer.from(text) })
  for (const text of ['', '{', '{}', '[1]', JSON.stringify({ ...first, name: 'another' })])
    await expect(findBackup(there(text), first.name)).rejects.toThrow(refused('backup.foreign'))
  const written = writeManifest(cipher, first).toString()
  expect((await findBackup(there(written), first.name)).isOurs(cipher)).toBe(true)
  const forged = written.replace('"rows": 1', '"rows": 2')
  expect((await findBackup(there(forged), first.name)).isOurs(cipher)).toBe(false)
})

test('a cut or damaged one is found by verify and refused by restore', async () => {
  const { name = '' } = first.tables.find((it) => it.name === 'accounts')?.parts[0] ?? {}
  const backup = { ...(await findBackup(place, first.name)) }
  const damaged: BackupPlace = {
    ...place,
    async get(asked) {
      const bytes = await place.get(asked)
      if (asked === name && bytes) bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
      return bytes
    },
  }
  const missing = (which: RegExp): BackupPlace => ({
    ...place,
    get: async (asked) => (which.test(asked) ? undefined : place.get(asked)),
    sizeOf: async (asked) => (which.test(asked) ? undefined : place.sizeOf(asked)),
  })
  expect(await verifyBackup(first, { place: damaged })).toEqual([{ name, is: 'damaged' }])
  expect(await verifyBackup(first, { place: missing(/accounts-/) })).toEqual([{ name, is: 'missing' }])
  expect(await verifyBackup(first, { place: missing(/^files/) })).toHaveLength(1)
  await expect(restoreBackup(into(), { place: missing(/accounts-/), backup })).rejects.toThrow(
    refused('backup.part-missing'),
  )
  expect(await tablesIn(target.ownerUrl)).toBe(0)

  // found on the way: nobody works on what is there, and it goes on once the backup is well
  await expect(restoreBackup(into(), { place: damaged, backup })).rejects.toThrow(refused('backup.damaged'))
  await expect(prepareDatabase(target.ownerUrl)).rejects.toThrow('did not end')
  const other = { ...backup, manifest: { ...first, name: 'another' } }
  await expect(restoreBackup(into(), { place, backup: other })).rejects.toThrow(refused('backup.half-restored'))
  await expect(restoreBackup(into(), { place: missing(/^files/), backup })).rejects.toThrow(
    refused('backup.part-missing'),
  )
}, 120_000)

test('what is restored is what was backed up, with its rules and its rights', async () => {
  await restoreBackup(into(), { place, backup: await findBackup(place, first.name) })
  const restored = await contentOf(target.ownerUrl)
  expect({ ...restored, '"public"."copies"': [] }).toEqual(await contentOf(app.ownerUrl()))
  const rules = `select (select count(*) from pg_constraint where connamespace = 'public'::regnamespace) as constraints,
    (select count(*) from pg_trigger where tgenabled = 'O') as triggers,
    (select json_agg(x order by x) from (select relname || relacl::text as x from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relispartition) a) as rights`
  expect(await sql(target.ownerUrl, rules)).toEqual(await sql(app.ownerUrl(), rules))
  const numbers = "select sequencename, last_value from pg_sequences where schemaname = 'public' order by 1"
  expect(await sql(target.ownerUrl, numbers)).toEqual(await sql(app.ownerUrl(), numbers))
  const [imported] = await sql<{ id: string }>(target.url, 'select id from imports')
  expect(await targetFiles.get(imported?.id ?? '')).toEqual(await app.deps.files.get(imported?.id ?? ''))
  expect(await sql(target.url, 'select backup, declared_at from copies')).toEqual([
    { backup: first.name, declared_at: null },
  ])
  await prepareDatabase(target.ownerUrl, target.url)
}, 120_000)

test('what is encrypted opens with an identity alone, ours or any other program of age', async () => {
  const identity = await generateX25519Identity()
  const recipients = [await identityToRecipient(identity)]
  const manifest = await takeBackup(source(), { place, recipients })
  const { name = '' } = manifest.tables.find((it) => it.name === 'providers')?.parts[0] ?? {}
  const sealed = (await place.get(name)) ?? Buffer.alloc(0)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  expect(Buffer.from(await decrypter.decrypt(sealed))).toEqual(await ageOpen([identity])(sealed))

  expect(await verifyBackup(manifest, { place, open: ageOpen([identity]) })).toEqual([])
  const backup = await findBackup(place)
  const database = await bareDatabase()
  const stranger = ageOpen([await generateX25519Identity()])
  for (const open of [undefined, stranger])
    await expect(restoreBackup(into(database), { place, backup, open })).rejects.toThrow(refused('backup.cannot-open'))
  expect(await tablesIn(database.ownerUrl)).toBe(0)
  await database.drop()
  await expect(takeBackup(source(), { place, recipients: ['age1nobody'] })).rejects.toThrow(
    refused('backup.recipient-unreadable'),
  )
}, 120_000)

test('a full disk leaves a backup that is not whole, and the one before as it was', async () => {
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
  let room = 12
  const small: BackupPlace = { ...place, put: async (...it) => (room-- > 0 ? place.put(...it) : Promise.reject(full)) }
  const before = await listBackups(place)
  await expect(takeBackup(source(), { place: small })).rejects.toThrow('ENOSPC')
  const after = await listBackups(place)
  expect(after.filter(({ manifest }) => manifest)).toEqual(before)
  expect(await verifyBackup(first, { place })).toEqual([])
  expect((await readdir(join(folder, 'place'), { recursive: true })).filter((it) => it.endsWith('.part'))).toEqual([])
})

test('as a stream it is a tar, whose folder is a place', async () => {
  const out = new PassThrough()
  const [bytes] = await Promise.all([buffer(out), takeBackup(source(), { place: tarPlace(out) })])
  await writeFile(join(folder, 'backup.tar'), bytes)
  const { execFileSync } = await import('node:child_process')
  execFileSync('sh', ['-c', 'mkdir untarred && tar -xf backup.tar -C untarred'], { cwd: folder })
  const untarred = folderPlace(join(folder, 'untarred'))
  const { manifest } = await findBackup(untarred)
  expect(await verifyBackup(manifest, { place: untarred })).toEqual([])
})

test('every column that names a file of the store is known', async () => {
  const named = await sql<{ table: string; column: string }>(
    app.ownerUrl(),
    `select c.table_name as table, c.column_name as column from information_schema.columns c
      join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace
      where c.table_schema = 'public' and not t.relispartition and c.column_name ~ '(file_id|payload_file)$'
        and not exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
          where k.contype = 'f' and k.conrelid = t.oid and a.attname = c.column_name)`,
  )
  const known = columnsOfFiles.map(({ table, column }) => `${table}.${column}`)
  // what is being written belongs to nobody yet
  const expected = [...known.filter((it) => it !== 'imports.id'), 'pending_files.file_id']
  expect(named.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(expected.sort())
})

/** Every row of every table, in an order of its own. */
async function contentOf(url: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const content: Record<string, unknown> = {}
    for (const table of await listTables(client)) {
      const { rows } = await client.query(`select t::text as row from ${nameOf(table)} t order by 1`)
      content[nameOf(table)] = rows
    }
    return content
  } finally {
    await client.end()
  }
}
