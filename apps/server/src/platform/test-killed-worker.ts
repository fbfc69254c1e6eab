import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Lets another process begin a job (`compose-file` of the channel `left`), and kills it there. */
export async function killWorkerInAJob(databaseUrl: string): Promise<void> {
  const worker = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(worker.stdout, 'data')
  worker.kill('SIGKILL')
  await once(worker, 'exit')
}

const script = `
  import { pino } from 'pino'
  import { openDatabase } from ${JSON.stringify(import.meta.resolve('./postgres/database.ts'))}
  import { pgBossJobs } from ${JSON.stringify(import.meta.resolve('./postgres/pg-boss-jobs.ts'))}
  const url = process.env.DATABASE_URL
  const jobs = await pgBossJobs({ url, log: pino({ level: 'silent' }), works: true })
  await jobs.work('compose-file', () => {
    console.log('begun')
    return new Promise(() => {})
  })
  await jobs.enqueue(openDatabase(url).db, 'compose-file', { channelId: 'left' })
`
