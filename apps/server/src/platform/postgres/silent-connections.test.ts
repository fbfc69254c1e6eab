import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { usualLimits, type WatchedConnections, watchConnections } from './silent-connections.ts'
import { freshDatabase } from './test-database.ts'
import { aLine } from './test-line.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let line: Awaited<ReturnType<typeof aLine>>
let watched: WatchedConnections
let pool: ReturnType<typeof openDatabase>
beforeAll(async () => {
  database = await freshDatabase()
  line = await aLine(new URL(database.url))
  const limits = { ...usualLimits, lookEveryMs: 20, askAfterMs: 60 }
  watched = watchConnections({ url: line.url, log: pino({ level: 'silent' }), limits })
  pool = openDatabase(line.url, 2, watched.settings)
})
afterAll(async () => {
  watched.stop()
  await pool.db.destroy()
  line.close()
  await database.drop()
})

const one = () => sql<{ one: number }>`select 1 as one`.execute(pool.db)

test('a statement whose connection says nothing fails, and the next one is answered over another', async () => {
  await Promise.all([one(), sql`select pg_sleep(0.05)`.execute(pool.db)])
  line.forgetAll()
  await expect(one()).rejects.toThrow(/says nothing/)
  await expect(one()).resolves.toMatchObject({ rows: [{ one: 1 }] })
})

test('a statement that takes its time is left alone', async () => {
  await expect(sql`select pg_sleep(0.6)`.execute(pool.db)).resolves.toBeDefined()
})

test('every connection begins with limits', async () => {
  const { rows } = await sql<{ statement: string; idle: string }>`select
    current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`.execute(
    pool.db,
  )
  expect(rows).toEqual([{ statement: '5min', idle: '5min' }])
})
