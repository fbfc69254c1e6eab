import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { usualLimits, type WatchedConnections, watchConnections } from './silent-connections.ts'
import { freshDatabase } from './test-database.ts'

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

/** A line to PostgreSQL whose connections of now can be made to take everything and answer nothing. */
async function aLine(to: URL) {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname)
    open.add(far)
    near.pipe(far).pipe(near)
    near.on('error', () => far.destroy())
    far.on('error', () => near.destroy())
    near.on('close', () => far.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(to)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    /** As after a silent failover: whoever was connected is forgotten by the database, and hears nothing of it. */
    forgetAll() {
      for (const far of open) {
        far.unpipe()
        far.removeAllListeners('end')
        far.destroy()
      }
      open.clear()
    },
    close: () => server.close(),
  }
}

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
