import { join } from 'node:path'
import pg from 'pg'
import type { Postgres } from '../lists/postgres.ts'

const tables = 'customers filed_subjects filed_services filed_domains filed_accesses filed_keys sketches'.split(' ')

/** The rows of these tables copied into empty tables of the same form, indexes included, by COPY from files; foreign keys are not looked at. */
export async function copyBare({ folder, urlOf }: Postgres, database: string) {
  const client = new pg.Client({ connectionString: urlOf(database) })
  await client.connect()
  const copies: string[] = []
  for (const name of tables) {
    const file = join(folder, `${name}.copy`)
    const columns = await columnsOf(client, name)
    await client.query(`copy ${name} (${columns}) to '${file}'`)
    await client.query(`create table bare_${name} (like ${name} including all)`)
    copies.push(`copy bare_${name} (${columns}) from '${file}'`)
  }
  const startedAt = performance.now()
  let rows = 0
  for (const copy of copies) rows += (await client.query(copy)).rowCount ?? 0
  const seconds = (performance.now() - startedAt) / 1000
  await client.end()
  return { rows, seconds }
}

/** What is computed by the database cannot be copied into it. */
async function columnsOf(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ names: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows[0]?.names ?? ''
}
