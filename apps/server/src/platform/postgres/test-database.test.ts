import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from './test-database.ts'
import { emptyAgain, rowsOf } from './test-empty-again.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let superuserUrl: string
/** What it holds when it is new. */
let made: string

beforeAll(async () => {
  database = await freshDatabase()
  superuserUrl = database.superuserUrl
  made = await rowsOf(superuserUrl)
})
afterAll(() => database.drop())

test('a database that a server wrote to becomes as it was made, and whoever used it does so no more', async () => {
  await ask("insert into providers (name, province) values ('甲', '110000')")
  await ask(
    "insert into audit (at, role, action, about, entry, said_sealed) values (now(), 'system', 'x.y', 'z', gen_random_uuid(), '')",
  )
  await ask("select nextval('order_references')")
  const left = new Client({ connectionString: database.url })
  await left.connect()
  const ended = new Promise((resolve) => left.on('error', resolve))

  expect(await emptyAgain(superuserUrl, made)).toBe(true)
  await ended
  expect(await ask('select from providers union all select from audit')).toHaveLength(0)
  expect(await ask("select nextval('order_references') as next")).toEqual([{ next: '1' }])
})

test('one whose first rows were changed does not', async () => {
  await ask('update pgboss.version set version = 1')
  expect(await emptyAgain(superuserUrl, made)).toBe(false)
})

async function ask(sql: string) {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
