import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, escapeIdentifier as quoted } from 'pg'
import type { Cipher } from '../keys/cipher.ts'
import type { Row, Sealing } from './sealings.ts'

/** Opened only where something has to be sealed: a fresh database needs no keys. */
export type OpenCipher = () => Promise<Cipher>

const rowsAtOnce = 500

/**
 * Seals what earlier versions kept readable, and takes the readable columns away. A table is done whole or not at all:
 * stopped in between, it is begun again the next time. As the owner, who alone may change what is append-only.
 * Names the tables it sealed.
 */
export async function sealStoredValues(
  client: Client,
  sealings: readonly Sealing[],
  openCipher: OpenCipher,
): Promise<string[]> {
  const waiting = await unsealed(client, sealings)
  for (const sealing of waiting) await sealTable(client, sealing, openCipher)
  await rewritePages(client)
  return waiting.map(({ table }) => table)
}

/** Said of a table in the transaction that seals it: its old pages still hold what was readable. */
const oldPages = 'openbeian: old pages'

async function rewritePages(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and obj_description(oid, 'pg_class') = $1`,
    [oldPages],
  )
  for (const { name } of rows) {
    if (await rewriteWhole(client, name)) await client.query(`comment on table ${name} is null`)
    else console.warn(leftUnread(name))
  }
}

const leftUnread = (table: string) =>
  `A transaction that has long been open still sees the old rows of ${table}: its pages keep them until the next start. ` +
  `有事务长时间未结束，${table} 的旧数据页暂时保留，下次启动时再清除。`

/** Whether no old row is left: PostgreSQL keeps those that a transaction begun earlier might still read, and says how many. */
async function rewriteWhole(client: Client, name: string): Promise<boolean> {
  for (let attempt = 0; attempt < attemptsToRewrite; attempt++) {
    if (attempt > 0) await sleep(pauseMs)
    if ((await keptByVacuumFull(client, name)) === 0) return true
  }
  return false
}

const attemptsToRewrite = 20
const pauseMs = 250

/** The old rows it had to keep; its words come in the server's language, the number stands first in all of them. */
async function keptByVacuumFull(client: Client, name: string): Promise<number> {
  let kept = 0
  const count = ({ detail }: { detail: string | undefined }) => {
    kept += Number(detail?.match(/\d+/)?.[0] ?? 0)
  }
  client.on('notice', count)
  try {
    await client.query(`vacuum (full, verbose) ${name}`)
  } finally {
    client.off('notice', count)
  }
  return kept
}

/** Those whose readable columns are still there. */
export async function unsealed(client: Client, sealings: readonly Sealing[]): Promise<Sealing[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
  )
  const there = new Set(rows.map(({ name }) => name))
  return sealings.filter(({ table, clear, sealed }) =>
    [...clear, ...sealed].every((column) => there.has(`${table}.${column}`)),
  )
}

async function sealTable(client: Client, sealing: Sealing, openCipher: OpenCipher): Promise<void> {
  const { table, clear, always = [] } = sealing
  const name = quoted(table)
  await client.query('begin')
  try {
    await client.query(`alter table ${name} disable trigger user`)
    const hasRows = await sealRows(client, sealing, openCipher)
    if (hasRows) await client.query(`comment on table ${name} is '${oldPages}'`)
    await client.query(`alter table ${name} enable trigger user`)
    for (const column of always) await client.query(`alter table ${name} alter column ${quoted(column)} set not null`)
    for (const column of clear) await client.query(`alter table ${name} drop column ${quoted(column)}`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Whether there was a row. */
async function sealRows(client: Client, sealing: Sealing, openCipher: OpenCipher): Promise<boolean> {
  const { table, clear, boundTo } = sealing
  const columns = [...clear, ...boundTo].map(quoted).join(', ')
  await client.query(
    `declare unsealed no scroll cursor for select tableoid::int8 as part, ctid::text as place, ${columns} from ${quoted(table)}`,
  )
  const next = async () => (await client.query<StoredRow>(`fetch ${rowsAtOnce} from unsealed`)).rows
  let hasRows = false
  for (let rows = await next(); rows.length > 0; rows = await next()) {
    await updateRows(client, { sealing, rows, cipher: await openCipher() })
    hasRows = true
  }
  await client.query('close unsealed')
  return hasRows
}

type StoredRow = Row & { part: string; place: string }

async function updateRows(
  client: Client,
  { sealing, rows, cipher }: { sealing: Sealing; rows: readonly StoredRow[]; cipher: Cipher },
): Promise<void> {
  const { table, sealed, alsoSet } = sealing
  const values = rows.map((row) => sealing.seal(row, cipher))
  const sets = [...sealed.map((it) => `${quoted(it)} = v.${quoted(it)}`), ...(alsoSet ? [alsoSet] : [])]
  await client.query(
    `update ${quoted(table)} t set ${sets.join(', ')}
    from unnest($1::int8[], $2::tid[], ${sealed.map((_, at) => `$${at + 3}::bytea[]`).join(', ')})
      as v (part, place, ${sealed.map(quoted).join(', ')})
    where t.tableoid = v.part and t.ctid = v.place`,
    [
      rows.map(({ part }) => part),
      rows.map(({ place }) => place),
      ...sealed.map((column) => values.map((it) => it[column] ?? null)),
    ],
  )
}
