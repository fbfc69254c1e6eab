import { pino } from 'pino'
import { expect, test, vi } from 'vitest'
import { killWorkerInAJob } from '../test-killed-worker.ts'
import { pgBossJobs } from './pg-boss-jobs.ts'
import { freshDatabase } from './test-database.ts'

test('while others work, the job of a killed process runs again within fifteen seconds', async () => {
  const { url, drop } = await freshDatabase()
  const jobs = await pgBossJobs({ url, log: pino({ level: 'silent' }), works: true })
  await killWorkerInAJob(url)
  const from = performance.now()
  const done: string[] = []
  await jobs.work('compose-file', async ({ channelId }) => void done.push(channelId))
  await vi.waitFor(() => expect(done).toEqual(['left']), { timeout: 20_000 })
  expect(performance.now() - from).toBeLessThan(15_000)
  await jobs.stop()
  await drop()
})
