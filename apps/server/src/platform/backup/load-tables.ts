import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Client, escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { restoring } from '../postgres/half-restored.ts'
import { failpoint } from '../process/failpoint.ts'
import type { Open } from './age-file.ts'
import { backupError } from './backup.errors.ts'
import type { BackupPlace } from './backup-place.ts'
import { type CatalogTable, columnsOf, listTables, nameOf } from './catalog.ts'
import type { BackedUpTable, Manifest } from './manifest.ts'
import { readParts } from './parts.ts'
import type { Progress } from './progress.ts'

interface LoadFrom {
  place: BackupPlace
  backup: { manifest: Manifest }
  open?: Open | undefined
  onProgress?: Progress
}

/** All rows in one transaction, into tables that migrations have just made: a killed one leaves them as they were. */
export async function loadTables(client: Client, from: LoadFrom): Promise<{ skipped: string[] }> {
  const { manifest } = from.backup
  await client.query('begin')
  await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0')
  const here = await listTables(client)
  const own = here.filter(({ schema }) => schema === 'public')
  const restoreRules = await setRulesAside(client, own)
  await client.query(`truncate ${own.map(nameOf).join()}`)
  const isHere = (table: BackedUpTable) => here.some((it) => nameOf(it) === nameOf(table))
  const total = manifest.tables.reduce((sum, { parts }) => sum + parts.reduce((all, it) => all + it.bytes, 0), 0)
  let done = 0
  for (const table of manifest.tables.filter(isHere)) {
    await makePartitions(client, table)
    if (table.schema === 'pgboss') await loadQueues(client, { table, from, here })
    else await copyInto(client, { into: nameOf(table), table, from })
    failpoint('restore.table-loaded')
    done += table.parts.reduce((sum, { bytes }) => sum + bytes, 0)
    from.onProgress?.({ what: 'tables', done, total })
  }
  for (const { name, value } of manifest.sequences)
    if (value !== null) await client.query('select setval($1::regclass, $2::bigint)', [escapeIdentifier(name), value])
  await restoreRules()
  await client.query(`update ${restoring}.progress set stage = 'loaded'`)
  failpoint('restore.before-commit')
  await client.query('commit')
  await client.query('analyze')
  return { skipped: manifest.tables.filter((it) => !isHere(it)).map(({ schema, name }) => `${schema}.${name}`) }
}

/** References would want an order of the tables, and triggers would count what is counted already: both are back before the commit. */
async function setRulesAside(client: Client, tables: readonly CatalogTable[]): Promise<() => Promise<void>> {
  const { rows: references } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace`)
  for (const { table, name } of references)
    await client.query(`alter table ${table} drop constraint ${escapeIdentifier(name)}`)
  for (const table of tables) await client.query(`alter table ${nameOf(table)} disable trigger user`)
  return async () => {
    for (const table of tables) await client.query(`alter table ${nameOf(table)} enable trigger user`)
    for (const { table, name, definition } of references)
      await client.query(`alter table ${table} add constraint ${escapeIdentifier(name)} ${definition}`)
  }
}

async function makePartitions(client: Client, table: BackedUpTable): Promise<void> {
  if (table.schema !== 'public') return
  for (const { name, bound } of table.partitions)
    await client.query(
      `create table if not exists ${nameOf({ schema: 'public', name })} partition of ${nameOf(table)} ${bound}`,
    )
}

/** The queues may have another form by now: what both forms have is taken over, of queues that there still are. */
async function loadQueues(
  client: Client,
  { table, from, here }: { table: BackedUpTable; from: LoadFrom; here: readonly CatalogTable[] },
): Promise<void> {
  const into = escapeIdentifier(`restored_${table.name}`)
  const columns = table.columns.map(({ name, type }) => `${escapeIdentifier(name)} ${type}`)
  await client.query(`create temporary table ${into} (${columns.join()}) on commit drop`)
  await copyInto(client, { into, table, from })
  const today = here.find((it) => nameOf(it) === nameOf(table))?.columns ?? []
  const both = columnsOf({ columns: table.columns.filter(({ name }) => today.some((it) => it.name === name)) })
  await client.query(`insert into ${nameOf(table)} (${both}) select ${both} from ${into}
    where name in (select name from pgboss.queue) on conflict do nothing`)
}

async function copyInto(
  client: Client,
  { into, table, from: { place, open } }: { into: string; table: BackedUpTable; from: LoadFrom },
): Promise<void> {
  const copy = client.query(copyFrom(`copy ${into} (${columnsOf(table)}) from stdin (format binary)`))
  await pipeline(Readable.from(readParts(place, { parts: table.parts, open })), copy)
  if (copy.rowCount !== table.rows) throw backupError('backup.damaged', { name: `${table.schema}.${table.name}` })
}
