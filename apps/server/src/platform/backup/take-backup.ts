import { randomBytes } from 'node:crypto'
import { Socket } from 'node:net'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Cipher } from '../keys/cipher.ts'
import type { KeyRing } from '../keys/key-provider.ts'
import type { FileStore } from '../outside/file-store.ts'
import { failpoint } from '../process/failpoint.ts'
import { ageSeal, type Seal } from './age-file.ts'
import type { BackupPlace } from './backup-place.ts'
import { columnsOf, listMigrations, listSequences, listTables, nameOf, queuesVersion } from './catalog.ts'
import { copyFiles } from './copy-files.ts'
import { filesNamed } from './files-named.ts'
import { type BackedUpTable, fingerprintsOf, type Manifest, manifestOf, writeManifest } from './manifest.ts'
import { writeParts } from './parts.ts'
import type { Progress } from './progress.ts'

export interface BackupOf {
  /** An account that reads everything: the server's is enough. */
  url: string
  files: FileStore
  keys: KeyRing
  cipher: Cipher
  release: string
  settings: Manifest['settings']
}

/**
 * All rows as they are at one moment, then the files they name that no earlier backup in this place has; the manifest comes last,
 * so that a backup without one is not whole. Nobody is kept from working meanwhile.
 */
export async function takeBackup(
  { url, files, keys, cipher, release, settings }: BackupOf,
  {
    place,
    recipients = [],
    onProgress = () => {},
  }: { place: BackupPlace; recipients?: readonly string[]; onProgress?: Progress },
): Promise<Manifest> {
  const seal = recipients.length > 0 ? await ageSeal(recipients) : undefined
  const takenAt = new Date()
  const name = `${takenAt.toISOString().replace(/[-:]|\.\d+/g, '')}-${randomBytes(2).toString('hex')}`
  const socket = new Socket()
  const client = new Client({ connectionString: url, application_name: 'openbeian backup', stream: () => socket })
  client.on('error', () => {})
  try {
    await client.connect()
    const database = await copyDatabase(client, { place, name, seal, onProgress })
    failpoint('backup.tables-copied')
    const stored = await copyFiles(files, { ids: database.fileIds, place, name, onProgress })
    failpoint('backup.files-copied')
    const manifest: Manifest = {
      format: 1,
      name,
      takenAt: takenAt.toISOString(),
      release,
      migrations: database.migrations,
      queues: database.queues,
      postgres: database.postgres,
      encrypted: seal !== undefined,
      keys: fingerprintsOf(keys),
      settings,
      tables: database.tables,
      sequences: database.sequences,
      files: stored,
    }
    await place.put(manifestOf(name), writeManifest(cipher, manifest))
    await place.end?.()
    return manifest
  } finally {
    // a COPY that was broken off keeps the connection busy: it is not asked to end
    socket.destroy()
  }
}

interface Copying {
  place: BackupPlace
  name: string
  seal: Seal | undefined
  onProgress: Progress
}

async function copyDatabase(client: Client, { place, name, seal, onProgress }: Copying) {
  await client.query('begin isolation level repeatable read read only')
  await client.query(`set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
    set local lock_timeout = '30s'`)
  const catalog = await listTables(client)
  // nobody changes their form until they are read; rows are written as ever
  await client.query(`lock table ${catalog.map(nameOf).join()} in access share mode`)
  const total = catalog.reduce((sum, { bytes }) => sum + bytes, 0)
  const tables: BackedUpTable[] = []
  let done = 0
  for (const table of catalog) {
    const { bytes: size, isPartitioned: _, ...described } = table
    const copy = client.query(
      copyTo(`copy (select ${columnsOf(table)} from ${nameOf(table)}) to stdout (format binary)`),
    )
    let copied = 0
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of copy) {
        copied += chunk.length
        onProgress({ what: 'tables', done: done + Math.min(copied, size), total })
        yield chunk
      }
    }
    const its = `backups/${name}/${table.schema}.${table.name}`
    const parts = await writeParts(place, { name: its, bytes: counted(), seal })
    failpoint('backup.table-copied')
    tables.push({ ...described, rows: copy.rowCount, parts })
    done += size
  }
  const facts = {
    tables,
    sequences: await listSequences(client),
    migrations: await listMigrations(client),
    queues: await queuesVersion(client),
    postgres: (await client.query<{ server_version: string }>('show server_version')).rows[0]?.server_version ?? '',
    fileIds: (await client.query<{ id: string }>(filesNamed)).rows.map(({ id }) => id),
  }
  await client.query('commit')
  return facts
}
