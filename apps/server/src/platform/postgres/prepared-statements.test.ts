import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { freshDatabase } from './test-database.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

let db: ReturnType<typeof openDatabase>['db']
beforeEach(async () => {
  db = openDatabase(database.ownerUrl, 1).db
  return () => db.destroy()
})

const customersNamed = (...names: string[]) =>
  db
    .selectFrom('customers')
    .selectAll()
    .where(
      'nameSealed',
      'in',
      names.map((it) => Buffer.from(it)),
    )
    .execute()

const preparedCount = async () =>
  (await sql`select from pg_prepared_statements where statement like '%customers%'`.execute(db)).rows.length

test('a statement that is asked again is prepared once', async () => {
  await customersNamed('甲公司')
  await customersNamed('乙公司')
  expect(await preparedCount()).toBe(1)
})

test('lists of ever another length do not fill PostgreSQL', async () => {
  for (let length = 1; length <= 600; length++) await customersNamed(...Array.from({ length }, () => '甲公司'))
  expect(await preparedCount()).toBe(500)
})

test('a table that a migration changes under a running server is read again after one failure', async () => {
  await customersNamed('甲公司')
  await sql`alter table customers add column nickname text`.execute(db)
  await expect(customersNamed('甲公司')).rejects.toMatchObject({ code: '0A000' })
  expect(await customersNamed('甲公司')).toEqual([])
})
