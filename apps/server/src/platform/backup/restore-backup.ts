import { Client } from 'pg'
import type { Cipher } from '../keys/cipher.ts'
import type { KeyRing } from '../keys/key-provider.ts'
import type { FileStore } from '../outside/file-store.ts'
import { findRestore, restoring } from '../postgres/half-restored.ts'
import { migrate, migrationsFolder, readMigrations, withOwner } from '../postgres/migrate.ts'
import { prepareQueues } from '../postgres/pg-boss-jobs.ts'
import { bringUpToDate } from '../postgres/prepare-database.ts'
import { sealStoredValues } from '../postgres/seal-stored-values.ts'
import { sealings } from '../postgres/sealings.ts'
import { failpoint } from '../process/failpoint.ts'
import type { Open } from './age-file.ts'
import { backupError } from './backup.errors.ts'
import type { BackupPlace } from './backup-place.ts'
import { forEach, readIndex } from './copy-files.ts'
import { loadTables } from './load-tables.ts'
import { type Manifest, manifestOf, missingKeys, type readManifest } from './manifest.ts'
import { readParts } from './parts.ts'
import type { Progress } from './progress.ts'
import { readObject } from './verify-backup.ts'

/** Where a backup goes: an empty database, a store, and the keys of then. */
export interface RestoreInto {
  ownerUrl: string
  url: string
  files: FileStore
  keys: KeyRing
  cipher: Cipher
  /** In the last transaction, as the owner: what was restored is a copy. */
  noteCopy(client: Client, copy: { backup: string; takenAt: string }): Promise<void>
}

interface RestoreFrom {
  place: BackupPlace
  backup: ReturnType<typeof readManifest>
  open?: Open | undefined
  onProgress?: Progress
}

/** Any number, as long as everybody who restores takes the same one. */
const restoreLock = 7_110_258

/**
 * Brings a backup into an empty place. What does not fit is refused before anything is touched; what was killed goes on when it is
 * run again. No server works on the database before the end, and then it calls nobody until a person says which copy is live.
 * Throws `backup.other-keys`, `backup.foreign`, `backup.newer`, `backup.place-in-use`, `backup.half-restored`, `backup.cannot-open`,
 * `backup.part-missing`, `backup.damaged`.
 */
export async function restoreBackup(into: RestoreInto, from: RestoreFrom): Promise<{ skipped: string[] }> {
  const { manifest } = from.backup
  await refuseWhatDoesNotFit(into, from)
  const client = new Client({ connectionString: into.ownerUrl, application_name: 'openbeian restore', keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  try {
    const stage = await begin(client, manifest)
    failpoint('restore.begun')
    const { skipped } = stage === 'loaded' ? { skipped: [] } : await loadDatabase(client, into, from)
    failpoint('restore.loaded')
    await loadFiles(into, from)
    failpoint('restore.files-loaded')
    await bringUpToDate(into.ownerUrl, into.url, async () => into.cipher)
    failpoint('restore.up-to-date')
    await end(client, into, manifest)
    return { skipped }
  } finally {
    await client.end().catch(() => {})
  }
}

async function refuseWhatDoesNotFit(
  { keys, cipher }: RestoreInto,
  { place, backup, open }: RestoreFrom,
): Promise<void> {
  const { manifest } = backup
  const missing = missingKeys(keys, manifest)
  if (missing.length > 0) throw backupError('backup.other-keys', { missing })
  // with the same keys, the seal is another only when somebody changed what it seals
  if (!backup.isOurs(cipher)) throw backupError('backup.damaged', { name: manifestOf(manifest.name) })
  const known = await readMigrations(migrationsFolder)
  for (const { number, name, hash } of manifest.migrations)
    if (known[number - 1]?.hash !== hash) throw backupError('backup.newer', { migration: name })
  for (const { parts } of [...manifest.tables, manifest.files])
    for (const { name, bytes } of parts) {
      const size = await place.sizeOf(name)
      if (size === undefined) throw backupError('backup.part-missing', { name })
      if (size !== bytes) throw backupError('backup.damaged', { name })
    }
  const first = manifest.tables.find(({ parts }) => parts.length > 0)?.parts.slice(0, 1) ?? []
  for await (const _ of readParts(place, { parts: first, open })) break
}

async function begin(client: Client, { name }: Manifest): Promise<'begun' | 'loaded'> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [restoreLock])
  const here = await findRestore(client)
  if (here && (here.backup !== name || !rows[0]?.taken))
    throw backupError('backup.half-restored', { backup: here.backup })
  if (here) return here.stage
  if (!rows[0]?.taken || !(await isEmpty(client))) throw backupError('backup.place-in-use')
  await client.query(`begin;
    create schema ${restoring};
    create table ${restoring}.progress (backup text not null, stage text not null)`)
  await client.query(`insert into ${restoring}.progress values ($1, 'begun')`, [name])
  // a server that is not the owner has to see that it may not work
  await client.query('commit')
  return 'begun'
}

async function isEmpty(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(`select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'pgboss') limit 1`)
  return rowCount === 0
}

async function loadDatabase(client: Client, { ownerUrl, cipher }: RestoreInto, from: RestoreFrom) {
  const { manifest } = from.backup
  await migrate(ownerUrl, migrationsFolder, manifest.migrations.length)
  // a readable column went when its table was sealed: it goes here where the backup has none
  const wasSealed = ({ table, clear }: (typeof sealings)[number]) =>
    manifest.tables.some((it) => it.name === table && !it.columns.some(({ name }) => clear.includes(name)))
  await withOwner(ownerUrl, (owner) => sealStoredValues(owner, sealings.filter(wasSealed), async () => cipher))
  failpoint('restore.migrated')
  await prepareQueues(ownerUrl)
  failpoint('restore.queues-made')
  return loadTables(client, from)
}

async function loadFiles({ files }: RestoreInto, { place, backup, onProgress = () => {} }: RestoreFrom): Promise<void> {
  const { number: total } = backup.manifest.files
  let done = 0
  await forEach(readIndex(place, backup.manifest), 8, async (file) => {
    if ((await files.sizeOf(file.id)) !== file.bytes) await files.put(file.id, await readObject(place, file))
    failpoint('restore.file-loaded')
    done += 1
    onProgress({ what: 'files', done, total })
  })
}

/** From here on it is an installation, which calls nobody yet. */
async function end(client: Client, { noteCopy }: RestoreInto, { name, takenAt }: Manifest): Promise<void> {
  await client.query('begin')
  await noteCopy(client, { backup: name, takenAt })
  await client.query(`drop schema ${restoring} cascade`)
  await client.query('commit')
}
