import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { killWorkerInAJob } from '../test-killed-worker.ts'
import { openDatabase, type Tables } from './database.ts'
import { pgBossJobs, type RunningJobs } from './pg-boss-jobs.ts'
import { freshDatabase } from './test-database.ts'

const log = pino({ level: 'silent' })
let database: Awaited<ReturnType<typeof freshDatabase>>
let db: Kysely<Tables>
let jobs: RunningJobs

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url).db
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})
beforeEach(async () => {
  jobs = await pgBossJobs({ url: database.url, log, works: true })
  return () => jobs.stop()
})

test('a job is done soon after its transaction', async () => {
  const done: string[] = []
  await jobs.work('compose-file', async ({ channelId }) => void done.push(channelId))
  await db.transaction().execute((tx) => jobs.enqueue(tx, 'compose-file', { channelId: 'one' }))
  await vi.waitFor(() => expect(done).toEqual(['one']), { timeout: 900 })
})

test('a job of a transaction that is rolled back was never there', async () => {
  const refused = db.transaction().execute(async (tx) => {
    await jobs.enqueue(tx, 'upload-next', { channelId: 'never' })
    throw new Error('changed my mind')
  })
  await expect(refused).rejects.toThrow('changed my mind')
  await jobs.enqueue(db, 'upload-next', { channelId: 'after' })

  const done: string[] = []
  await jobs.work('upload-next', async ({ channelId }) => void done.push(channelId))
  await vi.waitFor(() => expect(done).toEqual(['after']))
})

test('jobs with the same key wait once, jobs without one each', async () => {
  for (const why of ['a', 'b']) await jobs.enqueue(db, 'download-results', { channelId: why }, { singletonKey: 'k' })
  for (const why of ['c', 'd']) await jobs.enqueue(db, 'download-results', { channelId: why })
  const done: string[] = []
  await jobs.work('download-results', async ({ channelId }) => void done.push(channelId))
  await vi.waitFor(() => expect(done.sort()).toEqual(['a', 'c', 'd']), { timeout: 5000 })
})

test('a job that waits for tomorrow is done now when it is wanted now', async () => {
  const startAfter = new Date(Date.now() + 24 * 3600_000)
  await jobs.enqueue(db, 'expire-sms', { orderId: 'o', stateSince: '' }, { singletonKey: 'o', startAfter })
  const done: string[] = []
  await jobs.work('expire-sms', async ({ orderId }) => void done.push(orderId))
  await sleep(1200)
  expect(done).toEqual([])
  await jobs.enqueue(db, 'expire-sms', { orderId: 'o', stateSince: '' }, { singletonKey: 'o' })
  await vi.waitFor(() => expect(done).toEqual(['o']), { timeout: 5000 })
})

test('a job that fails is tried again', async () => {
  let tries = 0
  await jobs.work('compose-file', async () => {
    tries += 1
    if (tries === 1) throw new Error('not yet')
  })
  await jobs.enqueue(db, 'compose-file', { channelId: 'again' })
  await vi.waitFor(() => expect(tries).toBe(2), { timeout: 8000 })
})

test('stopping takes two seconds at most, and what was not finished is done by the next process', async () => {
  await jobs.work('compose-file', () => sleep(60_000))
  await jobs.enqueue(db, 'compose-file', { channelId: 'slow' })
  await vi.waitFor(async () => expect(await activeJobs()).toBe(1), { timeout: 3000 })
  const from = performance.now()
  await jobs.stop()
  expect(performance.now() - from).toBeLessThan(2000)

  jobs = await pgBossJobs({ url: database.url, log, works: true })
  const done: string[] = []
  await jobs.work('compose-file', async ({ channelId }) => void done.push(channelId))
  await vi.waitFor(() => expect(done).toEqual(['slow']), { timeout: 8000 })
})

test('a process that is killed in the middle of a job leaves it to the next one', async () => {
  await jobs.stop()
  await killWorkerInAJob(database.url)
  expect(await activeJobs()).toBe(1)

  const from = performance.now()
  jobs = await pgBossJobs({ url: database.url, log, works: true })
  const done: string[] = []
  await jobs.work('compose-file', async ({ channelId }) => void done.push(channelId))
  await vi.waitFor(() => expect(done).toEqual(['left']), { timeout: 4000 })
  expect(performance.now() - from).toBeLessThan(3000)
})

const activeJobs = async (): Promise<number> => {
  const { rows } = await sql<{ jobs: string }>`select count(*) as jobs from pgboss.job where state = 'active'`.execute(
    db,
  )
  return Number(rows[0]?.jobs)
}
