import { type Client, escapeIdentifier } from 'pg'

/** A table as the catalog has it; of one kept by months, its months. */
export interface CatalogTable {
  schema: string
  name: string
  isPartitioned: boolean
  columns: { name: string; type: string }[]
  partitions: { name: string; bound: string }[]
  bytes: number
}

/**
 * Every table that holds something of ours. Migrations are written by whoever migrates; of the queues' own tables the jobs
 * and their plan are taken, as the rest is made with the queues.
 */
export async function listTables(client: Client): Promise<CatalogTable[]> {
  const { rows } = await client.query<CatalogTable>(`
    select n.nspname as schema, c.relname as name, c.relkind = 'p' as "isPartitioned",
      (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum)
        from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      coalesce((select json_agg(json_build_object('name', p.relname, 'bound', pg_get_expr(p.relpartbound, p.oid)) order by p.relname)
        from pg_inherits join pg_class p on p.oid = inhrelid where inhparent = c.oid), '[]') as partitions,
      (select coalesce(sum(pg_table_size(coalesce(relid, c.oid))), 0)::float8 from pg_partition_tree(c.oid) where isleaf)
        + case when c.relkind = 'r' then pg_table_size(c.oid) else 0 end as bytes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
      and (n.nspname = 'public' and c.relname <> 'schema_migrations'
        or n.nspname = 'pgboss' and c.relname in ('job', 'schedule'))
    order by 1, 2`)
  return rows
}

/** With the value each gave last; null where it gave none. */
export async function listSequences(client: Client): Promise<{ name: string; value: string | null }[]> {
  const { rows } = await client.query<{ name: string; value: string | null }>(
    `select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public' order by 1`,
  )
  return rows
}

export const listMigrations = async (client: Client) =>
  (
    await client.query<{ number: number; name: string; hash: string }>(
      'select number, name, hash from schema_migrations order by number',
    )
  ).rows

export async function queuesVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>('select version from pgboss.version')
  return rows[0]?.version ?? 0
}

export const nameOf = ({ schema, name }: Pick<CatalogTable, 'schema' | 'name'>) =>
  `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`

export const columnsOf = ({ columns }: Pick<CatalogTable, 'columns'>) =>
  columns.map(({ name }) => escapeIdentifier(name)).join()
