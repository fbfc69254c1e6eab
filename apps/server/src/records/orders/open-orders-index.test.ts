import { orderStates, underWay } from '@openbeian/filing'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../platform/postgres/test-database.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let client: Client

beforeAll(async () => {
  database = await freshDatabase()
  client = new Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** The condition of the partial index, as the database keeps it. */
async function conditionOf(index: string): Promise<string> {
  const { rows } = await client.query<{ condition: string; is_unique: boolean }>(
    'select pg_get_expr(indpred, indrelid) as condition, indisunique as is_unique from pg_index where indexrelid = $1::regclass',
    [index],
  )
  expect(rows).toMatchObject([{ is_unique: true }])
  return rows[0]?.condition ?? ''
}

test('a subject has one order in the states that are under way, and any number in the others', async () => {
  const condition = await conditionOf('orders_one_open_per_subject')
  const { rows } = await client.query<{ state: string }>(
    `select state from (select unnest($1::text[]) as state, '\\x00'::bytea as subject_key) orders where ${condition}`,
    [orderStates],
  )
  expect(rows.map((it) => it.state)).toEqual([...underWay])
})
