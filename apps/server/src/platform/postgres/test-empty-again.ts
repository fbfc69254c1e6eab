import { Client, escapeIdentifier } from 'pg'

/** What was deleted stays in the files of a table, and slows whoever reads it: a database beyond this is not used again. */
const maxBytes = 64 * 1024 * 1024

/** What a database holds as it is made: the digest of each table with rows, and the numbers that sequences have come to. */
export const rowsOf = (url: string) => connected(url, async (client) => JSON.stringify(await digests(client)))

/**
 * Takes out what a server wrote, and says whether the database is as it was made (`made`, of `rowsOf`). A server can change rows and nothing else
 * (`rights.sql`); when it changed those that were there from the start, or wrote too much, the database is not.
 */
export async function emptyAgain(url: string, made: string): Promise<boolean> {
  const kept = Object.keys(JSON.parse(made))
  return connected(url, async (client) => {
    await client.query(
      'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    const { rows } = await client.query<{ size: string }>('select pg_database_size(current_database()) as size')
    if (Number(rows[0]?.size) > maxBytes) return false
    const tables = (await tablesWithPages(client)).filter((table) => !kept.includes(table))
    // neither what is append-only nor what refers to a row holds it back
    const deletes = ['set session_replication_role = replica', ...tables.map((table) => `delete from ${table}`)]
    await client.query(deletes.join(';'))
    await client.query('select setval(seqrelid::regclass, seqstart, false) from pg_sequence')
    return JSON.stringify(await digests(client)) === made
  })
}

async function digests(client: Client): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const table of ['pg_sequences', ...(await tablesWithPages(client))]) {
    const { rows } = await client.query<{ digest: string | null }>(
      `select md5(string_agg(it::text, ' ' order by it::text)) as digest from ${table} it`,
    )
    if (rows[0]?.digest) found[table] = rows[0].digest
  }
  return found
}

async function tablesWithPages(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select nspname as schema, relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relkind = 'r' and nspname in ('public', 'pgboss') and pg_relation_size(pg_class.oid) > 0 order by 1, 2`,
  )
  return rows.map(({ schema, name }) => `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`)
}

async function connected<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
