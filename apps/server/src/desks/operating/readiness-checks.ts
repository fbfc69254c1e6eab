import { randomUUID } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { tryReading } from '../../papers/copies/try-reading.ts'
import type { Deps } from '../../platform/deps.ts'
import { atMostEvery, type ReadinessCheck } from '../../platform/http/readiness.ts'
import { clockDifferenceMs } from '../../platform/postgres/clock-difference.ts'
import { findSchemaFault } from '../../platform/postgres/find-schema-fault.ts'
import type { RunningJobs } from '../../platform/postgres/pg-boss-jobs.ts'
import { minuteMs, secondMs } from '../../platform/time/durations.ts'
import { findSealedName } from '../../records/accounts/accounts.store.ts'
import { hasProvider } from '../../records/accounts/providers.store.ts'
import { sealedAccountName } from '../../records/accounts/sealed-account.ts'
import { countStopped } from '../../records/channels/channels.store.ts'
import { countStuckMessages } from '../../records/messages/messages.store.ts'

/** Jobs dated by a clock that is further off come too early or too late. */
const maxClockDifferenceMs = 5 * secondMs
/** A queue is asked every second. */
const maxPollAgeMs = 15 * secondMs
/** A message is tried again and again for longer than this. */
const stuckAfterMs = 15 * minuteMs
const minFreeShare = 0.05

interface Server {
  answers: boolean
  works: boolean
  jobs: Pick<RunningJobs, 'isRunning' | 'lastPoll'>
  dataFolder: string
  /** Why nobody can be answered yet. */
  notSetUp: string
}

/** What a server in these roles needs, and what lessens it: administrations, mail and SMS that are dead never make it useless. */
export function readinessChecks(deps: Deps, server: Server): ReadinessCheck[] {
  const { db, now } = deps
  const needed = (name: string, findFault: ReadinessCheck['findFault']) => ({ name, isNeeded: true, findFault })
  const helpful = (name: string, findFault: ReadinessCheck['findFault']) => ({ name, isNeeded: false, findFault })
  const ofHttp = [
    needed('setup', async () => ((await hasProvider(db)) ? undefined : server.notSetUp)),
    helpful(
      'readers',
      atMostEvery(10 * minuteMs, async () => (await tryReading()) && 'no upload can be read'),
    ),
  ]
  const ofJobs = [
    needed('queue', async () => queueFault(server.jobs, now())),
    needed('clock', () => clockFault(deps)),
    helpful('channels', async () => told(await countStopped(db, now()), 'channel(s) stopped or paused')),
    helpful(
      'senders',
      atMostEvery(minuteMs, async () =>
        told(await countStuckMessages(db, new Date(now().getTime() - stuckAfterMs)), 'message(s) cannot be sent'),
      ),
    ),
  ]
  return [
    needed('database', () => findSchemaFault(db)),
    needed('keys', () => keyFault(deps)),
    ...(server.answers ? ofHttp : []),
    ...(server.works ? ofJobs : []),
    helpful(
      'store',
      atMostEvery(minuteMs, () => storeFault(deps)),
    ),
    helpful('disk', () => diskFault(server.dataFolder)),
  ]
}

const told = (count: number, what: string): string | undefined => (count > 0 ? `${count} ${what}` : undefined)

function queueFault({ isRunning, lastPoll }: Server['jobs'], now: Date): string | undefined {
  if (!isRunning()) return 'the jobs do not run'
  const polled = lastPoll()
  const seconds = polled ? Math.round((now.getTime() - polled.getTime()) / secondMs) : 0
  return seconds * secondMs > maxPollAgeMs ? `the queues were not asked for ${seconds} s` : undefined
}

async function clockFault(deps: Deps): Promise<string | undefined> {
  const difference = await clockDifferenceMs(deps)
  return Math.abs(difference) > maxClockDifferenceMs
    ? `the clock differs from that of the database by ${Math.round(Math.abs(difference) / secondMs)} s`
    : undefined
}

/** One of the oldest sealed values is opened: keys of another installation do not. */
async function keyFault({ db, cipher }: Deps): Promise<string | undefined> {
  const row = await findSealedName(db)
  try {
    if (row) sealedAccountName.open(cipher, row.id, row.nameSealed)
    return undefined
  } catch {
    return 'the keys do not open what is stored'
  }
}

async function storeFault({ files }: Deps): Promise<string | undefined> {
  const fileId = randomUUID()
  const written = Buffer.from('written by /readyz')
  try {
    await files.put(fileId, written)
    const read = await files.get(fileId)
    await files.remove(fileId)
    return read.equals(written) ? undefined : 'the file store answers other bytes than it was given'
  } catch {
    return 'the file store does not take files'
  }
}

async function diskFault(folder: string): Promise<string | undefined> {
  const { bavail, blocks } = await statfs(folder)
  return bavail < blocks * minFreeShare ? `${Math.floor((bavail / blocks) * 100)} % of the disk are free` : undefined
}
