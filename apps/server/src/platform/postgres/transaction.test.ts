import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { setImmediate as immediately } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase, type Tx } from './database.ts'
import { freshDatabase } from './test-database.ts'
import { transact } from './transaction.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  database = await freshDatabase()
  const { db } = openDatabase(database.ownerUrl, 1)
  await sql`create table kept (number int primary key)`.execute(db)
  await db.destroy()
})
afterAll(() => database.drop())

let db: ReturnType<typeof openDatabase>['db']
beforeEach(async () => {
  db = openDatabase(database.ownerUrl, 1).db
  await sql`truncate kept`.execute(db)
  return () => db.destroy()
})

const keep = (tx: Tx, number: number) => sql`insert into kept values (${number})`.execute(tx)
const kept = async () =>
  (await sql<{ number: number }>`select number from kept order by number`.execute(db)).rows.map((it) => it.number)

test('what runs side by side is kept together, and answered in order', async () => {
  const answers = await transact(db, async (tx) => {
    const asked = [1, 2, 3, 4, 5].map((it) => sql<{ it: number }>`select ${it}::int as it`.execute(tx))
    await Promise.all([keep(tx, 1), keep(tx, 2)])
    return (await Promise.all(asked)).map(({ rows }) => rows[0]?.it)
  })
  expect(answers).toEqual([1, 2, 3, 4, 5])
  expect(await kept()).toEqual([1, 2])
})

test('one that fails takes all others with it; what they would still ask for is not asked outside', async () => {
  const asked: Promise<unknown>[] = []
  const failing = transact(db, async (tx) => {
    await keep(tx, 200)
    const wrong = sql`select 1 / 0`.execute(tx)
    const goesOn = wrong.catch(async () => {
      // at each of these moments the rollback is about to go, or under way, or answered
      for (let turn = 0; turn < 60; turn++) {
        asked.push(keep(tx, turn).catch(() => {}))
        await (turn % 3 ? Promise.resolve() : turn > 40 ? immediately() : nextTurn())
      }
    })
    await Promise.all([keep(tx, 100), wrong, goesOn])
  })
  await expect(failing).rejects.toMatchObject({ code: '22012' })
  while (asked.length < 60) await immediately()
  await Promise.all(asked)
  expect(await kept()).toEqual([])
})

const nextTurn = () => new Promise<void>((go) => process.nextTick(go))

test('an error that was caught commits nothing either', async () => {
  const swallowing = transact(db, async (tx) => {
    await keep(tx, 1)
    await sql`select 1 / 0`.execute(tx).catch(() => {})
  })
  await expect(swallowing).rejects.toThrow('rolled back')
  expect(await kept()).toEqual([])
})

test('a snapshot stays as it was when it was first read', async () => {
  const other = openDatabase(database.ownerUrl, 1)
  const seen = await transact(
    db,
    async (tx) => {
      const count = async () => (await sql`select from kept`.execute(tx)).rows.length
      const before = await count()
      await sql`insert into kept values (7)`.execute(other.db)
      return [before, await count()]
    },
    'repeatable read',
  )
  await other.db.destroy()
  expect(seen).toEqual([0, 0])
})

test('statements that do not wait for one another leave in one packet, with the beginning', async () => {
  const { hostname, port } = new URL(database.ownerUrl)
  let packets = 0
  const between = createServer((client) => {
    const behind = connect(Number(port), hostname)
    client.on('data', () => packets++)
    client.pipe(behind).pipe(client)
    for (const side of [client, behind]) side.on('error', () => {})
  }).listen(0, '127.0.0.1')
  await once(between, 'listening')
  const url = Object.assign(new URL(database.ownerUrl), { port: String((between.address() as AddressInfo).port) })
  const near = openDatabase(url.href, 1)
  await sql`select 1`.execute(near.db)
  const before = packets
  await transact(near.db, (tx) => Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((it) => sql`select ${it}::int`.execute(tx))))
  const sent = packets - before
  await near.db.destroy()
  between.close()
  // and one with the end; each by itself would be ten
  expect(sent).toBeLessThanOrEqual(3)
})
