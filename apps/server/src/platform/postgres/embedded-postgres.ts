import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { errorCode } from '../process/error-code.ts'
import { preparePostgresBinaries } from './binaries.ts'
import { type Login, prepareCluster, prepareLogin, rememberPort } from './cluster.ts'
import { addressesOf, prepareAccounts } from './embedded-accounts.ts'
import { freePort } from './free-port.ts'
import { postgresOwner } from './owner.ts'
import { preparePlace } from './place.ts'
import { findPostmaster, launchPostmaster, type Postmaster, stopPostmaster } from './process.ts'

const sessionName = 'openbeian launcher'
const maxLaunches = 5
/** Long enough for the recovery of a large database after a crash. */
const patienceMs = 300_000

export interface EmbeddedPostgres {
  /** As the server, which makes no table and empties none. */
  url: string
  /** As the owner of the database, who migrates it. */
  ownerUrl: string
  /** As the superuser of the cluster: for tests, and to bring a database back. */
  superuserUrl: string
  pid: number
  /** The server was running before: left by a killed start, or in use by another one. */
  adopted: boolean
  /** Resolves when the server has gone without `stop()`. */
  lost: Promise<void>
  /** A fast shutdown within 3 s; leaves the server running while another start still uses it. */
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  dataDir: string
  log: (line: string) => void
  /** Beyond our own, as in postgresql.conf. */
  settings?: Record<string, string>
}

/** Starts, or adopts, the PostgreSQL server whose data is below `dataDir`; throws when it cannot be started. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log, settings = {} } = options
  const place = await preparePlace(dataDir, log)
  const owner = await postgresOwner(join(place, 'cluster'), log)
  const { initdb, postgres } = await preparePostgresBinaries(place)
  const login = await prepareLogin(place)
  const cluster = await prepareCluster(place, { initdb, login, owner })
  const logFile = join(place, 'postgres.log')

  let launched: Awaited<ReturnType<typeof launchPostmaster>> | undefined
  let launches = 0
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(20)) {
    const running = await findPostmaster(cluster)
    const session = running && (await signIn(running, login, cluster))
    if (session) {
      await rememberPort(place, login, running.port)
      await prepareAccounts(session, { login, port: running.port })
      return embedded({ session, running, login, cluster, adopted: running.pid !== launched?.pid })
    }
    if (running || launched?.ended === false) continue

    if (launches++ === maxLaunches) break
    if (launches > 1) await sleep(200 * launches)
    const port = await freePort(login.port)
    launched = await launchPostmaster({ postgres, cluster, port, settings, logFile, owner })
  }
  throw new Error(`PostgreSQL does not start; its last words in ${logFile}:\n${await lastLines(logFile)}`)
}

/** `pg` has them, its types do not know. */
type Session = Client & { ref(): void; unref(): void }

interface RunningServer {
  session: Session
  running: Postmaster
  login: Login
  cluster: string
  adopted: boolean
}

function embedded({ session, running: { pid, port }, login, cluster, adopted }: RunningServer): EmbeddedPostgres {
  let stopping = false
  const lost = new Promise<void>((resolve) => session.once('end', () => stopping || resolve()))
  session.on('error', () => {})
  session.unref()
  return {
    ...addressesOf(login, port),
    pid,
    adopted,
    lost,
    async stop() {
      if (stopping) return
      stopping = true
      session.ref()
      const shared = await othersAreConnected(session)
      await session.end().catch(() => {})
      if (!shared) await stopPostmaster(cluster, pid)
    },
  }
}

/** Signed in to our own server and no other; undefined while it starts up or shuts down. */
async function signIn({ port }: Postmaster, { user, password }: Login, cluster: string): Promise<Session | undefined> {
  const session = new Client({
    host: '127.0.0.1',
    port,
    user,
    password,
    database: 'postgres',
    application_name: sessionName,
    connectionTimeoutMillis: 2000,
    keepAlive: true,
  }) as Session
  session.on('error', () => {})
  try {
    await session.connect()
    const { rows } = await session.query<{ data_directory: string }>('show data_directory')
    if (rows[0]?.data_directory === cluster) return session
  } catch (error) {
    if (errorCode(error) === '28P01') {
      throw new Error(`The password beside ${cluster} is not the one of this database.`, { cause: error })
    }
  }
  await session.end().catch(() => {})
  return undefined
}

/** Every start holds one session while it uses the server; a start without a session has ended, even if it was killed. */
async function othersAreConnected(session: Client): Promise<boolean> {
  const others = 'select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()'
  return session.query(others, [sessionName]).then(
    ({ rowCount }) => rowCount !== 0,
    () => false,
  )
}

const lastLines = async (file: string) =>
  (await readFile(file, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-10).join('\n')
