import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Filing } from '@openbeian/filing'
import { approveFiling, arrivedFilings } from '../../apps/cli/src/demo/administration.ts'
import { signInAs } from '../../apps/cli/src/demo/person.ts'
import { addMaterial } from '../../apps/server/src/gateway/channels/test-material.ts'
import { envelope } from '../../apps/server/src/platform/keys/envelope.ts'
import { keysInFolder } from '../../apps/server/src/platform/keys/key-provider.ts'
import { diskFileStore } from '../../apps/server/src/platform/outside/disk-file-store.ts'
import { openDatabase } from '../../apps/server/src/platform/postgres/database.ts'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../apps/server/src/platform/postgres/embedded-postgres.ts'
import { pgBossJobs } from '../../apps/server/src/platform/postgres/pg-boss-jobs.ts'
import { createLog } from '../../apps/server/src/platform/process/log.ts'
import { sealedOrderSubject, sealFiling } from '../../apps/server/src/records/orders/order.ts'
import { readJournal } from '../../apps/simulator/src/journal.ts'
import { type Child, startChild } from './child.ts'
import { interruptedLine } from './interrupted-line.ts'

interface ServerReady {
  ready: true
  port: number
  accounts: { role: string; login: string; password: string }[]
}

export type Victim = 'server' | 'database' | 'simulator'
export type WholeLine = Awaited<ReturnType<typeof wholeLine>>

/**
 * Server, database, administration and the line between, each a process of its own that somebody may kill at any time and
 * that is started again, as an operating system would. `close()` when done.
 */
export async function wholeLine() {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-faults-'))
  const simulatorData = join(folder, 'simulator')
  let database: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir: folder, log: () => {} })
  let simulator: Child<{ ready: true; port: number }> = await startSimulator(0)
  const simulatorPort = simulator.ready.port
  const line = await interruptedLine(`http://127.0.0.1:${simulatorPort}`)
  const kills: Record<Victim, number> = { server: 0, database: 0, simulator: 0 }
  let closing = false
  /** Each is started again by itself: a server waits for its database. */
  const settling: Record<Victim, Promise<unknown>> = {
    server: Promise.resolve(),
    database: Promise.resolve(),
    simulator: Promise.resolve(),
  }
  const isDown = { database: false, simulator: false }
  /** What settles may end with another start that has to settle. */
  async function settled(): Promise<void> {
    const now = Object.values(settling)
    await Promise.all(now)
    if (Object.values(settling).some((it, n) => it !== now[n])) await settled()
  }
  let server: Child<ServerReady> = await startServer()
  const { db } = openDatabase(database.url, 4)
  const jobs = await pgBossJobs({ url: database.url, log: createLog('silent'), works: false })
  const files = diskFileStore(join(folder, 'files'))
  const cipher = envelope(await keysInFolder(join(folder, 'keys'))())
  const { id: channelId, providerId } = await db
    .selectFrom('channels')
    .select(['id', 'providerId'])
    .executeTakeFirstOrThrow()
  const owner = await db
    .selectFrom('accounts')
    .select(['id', 'customerId'])
    .where('role', '=', 'applicant')
    .executeTakeFirstOrThrow()

  function startSimulator(port: number) {
    const login = ['--isp-id', '110000000001', '--user', 'demo', '--password', 'demo-pass']
    const args = ['--port', String(port), ...login, '--data', simulatorData]
    return startChild<{ ready: true; port: number }>('apps/simulator/src/main.ts', args, {})
  }

  async function startServer(env: NodeJS.ProcessEnv = {}): Promise<Child<ServerReady>> {
    const started = await startChild<ServerReady>('apps/server/src/main.ts', [], {
      DATABASE_URL: database.url,
      OPENBEIAN_OWNER_DATABASE_URL: database.ownerUrl,
      PORT: '0',
      OPENBEIAN_DATA: folder,
      OPENBEIAN_DEMO: '1',
      OPENBEIAN_PAPER_READERS: '0',
      OPENBEIAN_SIMULATOR_URL: line.url,
      OPENBEIAN_POLL_SECONDS: '0.5',
      OPENBEIAN_FIRST_RETRY_SECONDS: '0.2',
      OPENBEIAN_LONGEST_RETRY_SECONDS: '0.5',
      OPENBEIAN_BREAK_SECONDS: '1',
      OPENBEIAN_CALL_TIMEOUT_SECONDS: '1.5',
      OPENBEIAN_LOG_LEVEL: 'silent',
      OPENBEIAN_FAILPOINT: '',
      ...env,
    })
    void started.gone.then(() => {
      if (server !== started || closing) return
      kills.server += 1
      settling.server = settling.server.then(async () => {
        if (!closing) server = await retryUntilBack(() => startServer(), 60_000)
      })
    })
    return started
  }

  /** Ends it at once; it is started again after a moment. */
  function kill(victim: Victim): void {
    if (victim === 'server') {
      const { gone } = server
      server.kill('SIGKILL')
      // a process is gone, and counted, a moment after it was killed
      settling.server = Promise.all([settling.server, gone])
      return
    }
    // whoever is being started again is down already
    if (isDown[victim]) return
    isDown[victim] = true
    kills[victim] += 1
    if (victim === 'database') process.kill(database.pid, 'SIGKILL')
    else simulator.kill('SIGKILL')
    settling[victim] = settling[victim].then(async () => {
      await sleep(300)
      if (victim === 'database') database = await startEmbeddedPostgres({ dataDir: folder, log: () => {} })
      else simulator = await retryUntilBack(() => startSimulator(simulatorPort))
      isDown[victim] = false
    })
  }

  const simulatorUrl = `http://127.0.0.1:${simulatorPort}`
  return {
    line,
    kill,
    kills,
    db,
    simulatorUrl,
    /** Until everything runs that was killed. */
    settled,
    journal: () => readJournal(simulatorData),
    /** The server that is there now is ended in an orderly way, and the next one kills itself at this moment. */
    async serverThatDiesAt(failpoint: string) {
      await settled()
      const before = server
      const next = new Promise<void>((resolve) => void before.gone.then(() => resolve()))
      server = undefined as unknown as Child<ServerReady>
      before.kill('SIGTERM')
      await next
      server = await startServer({ OPENBEIAN_FAILPOINT: failpoint })
    },
    /** The faults of the administration from now on. */
    async faults(faults: object[]) {
      await settled()
      await retryUntilBack(async () => {
        const body = JSON.stringify({ seed: 7, faults })
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(`${simulatorUrl}/faults`, { method: 'POST', headers, body })
        if (!answer.ok) throw new Error(await answer.text())
      })
    },
    /** A reviewer passed it just now. */
    orderReady: (filing: Filing) =>
      retryUntilBack(async () => {
        const id = randomUUID()
        await db.transaction().execute(async (tx) => {
          await tx
            .insertInto('orders')
            .values({
              id,
              providerId,
              customerId: owner.customerId ?? '',
              reference: `BA-${id.slice(0, 13)}`,
              orderType: 'FIRST',
              state: 'readyToReport',
              filingSealed: sealFiling(cipher, id, filing),
              subjectNameSealed: sealedOrderSubject.seal(cipher, id, filing.subject.name),
              province: '110000',
              createdBy: owner.id,
            })
            .execute()
          await addMaterial(tx, { cipher, files }, { id, providerId, uploadedBy: owner.id })
          await jobs.enqueue(tx, 'compose-file', { channelId }, { singletonKey: channelId })
        })
        return id
      }),
    /** Everything that arrived and waits is approved. */
    async approveWaiting() {
      const filings = await arrivedFilings(simulatorUrl).catch(() => [])
      for (const { filingId, state } of filings) {
        if (state === 'waiting') await approveFiling(simulatorUrl, filingId).catch(() => {})
      }
    },
    /** Somebody looks at a channel that stopped and opens it. */
    async openChannelAgain() {
      const { state } = await db.selectFrom('channels').select('state').executeTakeFirstOrThrow()
      if (state !== 'stopped' || !server) return false
      const { login, password } = server.ready.accounts.find((it) => it.role === 'admin') ?? { login: '', password: '' }
      const admin = await signInAs(`http://127.0.0.1:${server.ready.port}`, { login, password })
      await admin.reopenChannel({ params: { channelId } })
      return true
    },
    async close() {
      closing = true
      await settled().catch(() => {})
      server?.kill('SIGKILL')
      simulator.kill('SIGKILL')
      await Promise.all([server?.gone, simulator.gone, line.close()])
      await jobs.stop()
      await db.destroy()
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What was killed a moment ago is back soon. */
export async function retryUntilBack<Result>(work: () => Promise<Result>, patienceMs = 20_000): Promise<Result> {
  const end = Date.now() + patienceMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > end) throw error
      await sleep(150)
    }
  }
}
