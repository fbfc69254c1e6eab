import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type ConstructorOptions, fromKysely, PgBoss, type Queue } from 'pg-boss'
import type { Logger } from 'pino'
import { dayMs, hourMs, secondMs } from '../time/durations.ts'
import { type Db, openDatabase } from './database.ts'
import { type JobData, type JobName, type Jobs, type JobWork, jobNames } from './jobs.ts'
import type { WatchedSettings } from './silent-connections.ts'

export interface RunningJobs extends Jobs, JobWork {
  isRunning(): boolean
  /** When a queue was last asked for work; undefined for a process that only enqueues. */
  lastPoll(): Date | undefined
  /** Lets handlers finish for 1.5 s; what has not finished by then runs again elsewhere. */
  stop(): Promise<void>
}

const schema = 'pgboss'
const namePrefix = 'openbeian-jobs-'

/** The worker of a job is taken for dead when it says nothing for ten seconds, the shortest time pg-boss knows. */
const heartbeatSeconds = 10

const queue = {
  // at most one waiting job for each key
  policy: 'short',
  notify: true,
  heartbeatSeconds,
  expireInSeconds: 600,
  retryLimit: 50,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  deleteAfterSeconds: hourMs / secondMs,
  retentionSeconds: (90 * dayMs) / secondMs,
  deadLetter: 'dead-jobs',
} satisfies Omit<Queue, 'name'>

/** A backup takes as long as there is to copy; one that failed is worth another try or two, not fifty. */
const unusual: { [Name in JobName]?: Partial<Queue> } = {
  'back-up': { expireInSeconds: dayMs / secondMs - 1, retryLimit: 2, retryDelay: 300 },
}

/** Makes, as the owner of the database, what the queues are kept in: a server that only uses them makes no table. */
export async function prepareQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    schema,
    connectionString: ownerUrl,
    application_name: 'openbeian migration',
    max: 1,
    supervise: false,
    schedule: false,
  })
  await boss.start()
  try {
    await boss.createQueue('dead-jobs', { retentionSeconds: queue.retentionSeconds })
    for (const name of jobNames) await boss.createQueue(name, { ...queue, ...unusual[name] })
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** Jobs kept in PostgreSQL, in what `prepareQueues` made. With `works: false` this process only enqueues. */
export async function pgBossJobs({
  url,
  log,
  works,
  settings,
}: {
  url: string
  log: Logger
  works: boolean
  /** Limits of its connections. */
  settings?: WatchedSettings
}): Promise<RunningJobs> {
  const ownName = `${namePrefix}${randomUUID()}`
  const boss = new PgBoss({
    ...settings,
    ...optionsFor(works),
    connectionString: url,
    application_name: works ? ownName : 'openbeian-http',
  })
  let running = false
  boss.on('error', (error) => log.error({ err: error }, 'a job queue failed'))
  boss.on('warning', (warning) => log.warn({ warning }, 'a job queue warns'))
  await boss.start()
  if (works) await releaseOrphans(url, ownName, log)
  running = true
  const startedAt = Date.now()

  return {
    async enqueue(db, name, data, { startAfter, singletonKey } = {}) {
      const options = { singletonKey: singletonKey ?? randomUUID(), ...(startAfter ? { startAfter } : {}) }
      for (let tries = 0; tries < 5; tries += 1) {
        const id = await boss.send(name, data, { ...options, db: fromKysely(db) })
        if (id !== null || !singletonKey || (await bringForward(db, { name, key: singletonKey, startAfter }))) return
        // the one that waited has just been begun, and may not see what this transaction does: another is needed
      }
    },
    async work(name, handle) {
      const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1, heartbeatRefreshSeconds: 3 }
      await boss.work<JobData[typeof name]>(name, polling, async ([job]) => {
        if (!job) return
        try {
          await handle(job.data)
        } catch (error) {
          log.error(
            { err: error, job: name, id: job.id, tries: job.retryCount + 1 },
            'a job failed and will be tried again',
          )
          throw error
        }
      })
    },
    async everyDay(name, data, at = '03:17') {
      const [hour, minute] = at.split(':').map(Number)
      await boss.schedule(name, `${minute} ${hour} * * *`, data, { tz: 'Asia/Shanghai', missed: 'once' })
    },
    isRunning: () => running,
    lastPoll() {
      const polls = boss.getWipData().flatMap(({ lastFetchedOn }) => lastFetchedOn ?? [])
      return works ? new Date(Math.max(startedAt, ...polls)) : undefined
    },
    async stop() {
      running = false
      await boss.stop({ graceful: true, timeout: 1500 })
    },
  }
}

/** Of its pool; one more listens where it works. */
const poolOf = (works: boolean): number => (works ? 6 : 2)

/** All that a process opens beside the pool of everything else. */
export const queueConnections = (works: boolean): number => poolOf(works) + (works ? 1 : 0)

const optionsFor = (works: boolean): ConstructorOptions => ({
  schema,
  migrate: false,
  createSchema: false,
  max: poolOf(works),
  useListenNotify: works,
  supervise: works,
  schedule: works,
  superviseIntervalSeconds: 1,
  monitorIntervalSeconds: 1,
})

/**
 * Brings a waiting job forward when it is enqueued for an earlier time: pg-boss keeps only one waiting job of a key. False
 * when none waits any more.
 */
async function bringForward(
  db: Db,
  { name, key, startAfter = new Date() }: { name: JobName; key: string; startAfter: Date | undefined },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update ${sql.table(`${schema}.job`)} set start_after = least(start_after, ${startAfter}::timestamptz)
    where name = ${name} and singleton_key = ${key} and state = 'created'`.execute(db)
  return Boolean(numAffectedRows)
}

/**
 * When no other process is connected, active jobs belong to a dead one: they are released at once rather than after the
 * heartbeat.
 */
async function releaseOrphans(url: string, ownName: string, log: Logger): Promise<void> {
  const { db } = openDatabase(url, 1)
  try {
    const { numAffectedRows } = await sql`update ${sql.table(`${schema}.job`)}
      set state = 'retry', start_after = now(), heartbeat_on = null
      where state = 'active' and not exists (
        select from pg_stat_activity where datname = current_database()
          and application_name like ${`${namePrefix}%`} and application_name <> ${ownName})`.execute(db)
    if (numAffectedRows) log.info({ jobs: Number(numAffectedRows) }, 'jobs of a process that died run again')
  } finally {
    await db.destroy()
  }
}
