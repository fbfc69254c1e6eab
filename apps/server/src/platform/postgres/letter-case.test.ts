import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { freshDatabase } from './test-database.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let db: ReturnType<typeof openDatabase>['db']
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url).db
  await db.insertInto('providers').values({ name: '甲', province: '44', settings: settings() }).execute()
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const settings = () => JSON.stringify({ demonstration: true, 'snake_key.deep': { an_other: 1 }, camelKey: 2 })

test('a column is camelCase in the program, however PostgreSQL calls it', async () => {
  const [row] = await db.selectFrom('providers').selectAll().execute()
  expect(row?.createdAt).toBeInstanceOf(Date)
  const { rows } = await sql`select created_at from providers`.execute(db)
  expect(rows).toEqual([{ createdAt: row?.createdAt }])
})

test('what is inside a JSON value keeps its letters', async () => {
  const [row] = await db.selectFrom('providers').select('settings').execute()
  expect(row?.settings).toEqual(JSON.parse(settings()))
})

test('so the columns of rows nested by jsonObjectFrom come as PostgreSQL calls them: they are given names of one word', async () => {
  const row = await db
    .selectNoFrom((of) =>
      jsonObjectFrom(of.selectFrom('providers').select(['createdAt', 'createdAt as since'])).as('provider'),
    )
    .executeTakeFirstOrThrow()
  expect(Object.keys(row.provider ?? {}).sort()).toEqual(['created_at', 'since'])
})
