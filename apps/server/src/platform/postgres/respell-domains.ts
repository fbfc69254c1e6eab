import { tidyDomain } from '@openbeian/filing'
import type { Client } from 'pg'

const rowsAtOnce = 500

interface Spelled {
  table: string
  column: string
  /** Which rows of the table hold domains. */
  only: string
  /** Columns within which a domain stands once; where it stands in both spellings the first statement joins them. */
  once?: readonly string[]
}

/** Where domains are found again by how they are spelled. */
const places: readonly Spelled[] = [
  { table: 'filed_domains', column: 'name', only: 'true' },
  { table: 'blacklist_entries', column: 'key', only: "kind = 'domain'", once: ['provider_id', 'source', 'kind'] },
]

/**
 * Spells domains that earlier versions kept as name servers do, or in capitals, in the letters people read, as they are asked
 * for since. A few hundred in a transaction: stopped in between, the rest is done the next time. Tells how many there were.
 */
export async function respellDomains(client: Client): Promise<number> {
  let count = 0
  for (const place of places) count += await respell(client, place)
  return count
}

async function respell(client: Client, place: Spelled): Promise<number> {
  const { table, column, only } = place
  let count = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await client.query<{ id: string; spelled: string }>(
      `select id, ${column} as spelled from ${table}
      where ${only} and (${column} like '%xn--%' or ${column} <> lower(${column})) and id > $1 order by id limit ${rowsAtOnce}`,
      [after],
    )
    const last = rows.at(-1)
    if (!last) return count
    const changed = rows.filter(({ spelled }) => tidyDomain(spelled) !== spelled)
    if (changed.length > 0) await rewrite(client, place, changed)
    count += changed.length
    after = last.id
  }
}

async function rewrite(client: Client, place: Spelled, changed: { id: string; spelled: string }[]): Promise<void> {
  const values = [changed.map(({ id }) => id), changed.map(({ spelled }) => tidyDomain(spelled))]
  await client.query('begin')
  try {
    for (const statement of statementsOf(place)) await client.query(statement, values)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** An entry of a list that stands there in both spellings stays once, and on the list if either was. */
function statementsOf({ table, column, once }: Spelled): string[] {
  const spelled = `unnest($1::uuid[], $2::text[]) as n (id, ${column})`
  const same = [...(once ?? []).map((it) => `t.${it} = o.${it}`), `t.${column} = n.${column}`, 't.id <> o.id'].join(
    ' and ',
  )
  return [
    ...(once
      ? [
          `update ${table} t set removed_at = case when o.removed_at is null then null else t.removed_at end
          from ${spelled} join ${table} o on o.id = n.id where ${same}`,
          `delete from ${table} o using ${spelled}, ${table} t where o.id = n.id and ${same}`,
        ]
      : []),
    `update ${table} t set ${column} = n.${column} from ${spelled} where t.id = n.id`,
  ]
}
