import pg from 'pg'
import type { Logger } from 'pino'
import { errorCode } from '../process/error-code.ts'
import { minuteMs, secondMs } from '../time/durations.ts'

/** How long what may take, milliseconds. */
export interface ConnectionLimits {
  /** Opening a connection, or waiting for a free one. */
  connectMs: number
  /** Before the kernel asks whether an idle line is still there. */
  keepAliveMs: number
  /** One statement; what the operator set for the account counts instead. */
  statementMs: number
  /** A transaction in which nothing is asked, such as during a call to an administration. */
  idleInTransactionMs: number
  /** Without a byte of an answer, before another connection is asked whether the server still works on it. */
  askAfterMs: number
  /** How often that is looked at. */
  lookEveryMs: number
  /** Without a byte of an answer, while no other connection can be opened either. */
  giveUpAfterMs: number
}

export const usualLimits: ConnectionLimits = {
  connectMs: 10 * secondMs,
  keepAliveMs: 10 * secondMs,
  statementMs: 5 * minuteMs,
  idleInTransactionMs: 5 * minuteMs,
  askAfterMs: 4 * secondMs,
  lookEveryMs: secondMs,
  giveUpAfterMs: 10 * secondMs,
}

export interface WatchedSettings {
  connectionTimeoutMillis: number
  keepAlive: boolean
  keepAliveInitialDelayMillis: number
}

/** What pools are made with, so that no connection can say nothing for ever. */
export interface WatchedConnections {
  settings: WatchedSettings
  stop(): void
}

/** What `pg` knows of a connection and does not tell in its types. */
interface Inside {
  processID: number | null
  readyForQuery: boolean
  connection: { stream: { bytesRead: number; destroy(error?: Error): void } }
}
type Watched = pg.Client & Inside

/** A client that has not what we look at would be watched by nobody. */
function insideOf(client: pg.Client): Watched {
  if (isWatched(client)) return client
  throw new Error('This pg does not tell what its connections wait for.')
}

const isWatched = (client: pg.Client): client is Watched => ['processID', 'connection'].every((it) => it in client)

interface Silence {
  bytesRead: number
  sinceMs: number
  /** The server was asked once, and did not know of this statement. */
  isDoubted: boolean
}

/**
 * Ends connections whose peer acknowledges and says nothing, as after a silent failover. A statement that takes long is none: before one is
 * ended, a connection of its own asks the server whether it works on it.
 */
export function watchConnections({
  url,
  log,
  limits = usualLimits,
}: {
  url: string
  log: Logger
  limits?: ConnectionLimits
}): WatchedConnections {
  const clients = new Map<Watched, Silence>()
  const look = async () => {
    for (const [client, silence] of clients) follow(client, silence, limits.lookEveryMs)
    const silent = [...clients].filter(([, { sinceMs }]) => sinceMs >= limits.askAfterMs)
    if (silent.length === 0) return
    const working = await askWho(url, [...clients.keys()], limits)
    for (const [client, silence] of clients) {
      const isSilent = silence.sinceMs >= limits.askAfterMs
      if (!isSilent && client.readyForQuery && working !== 'unreachable') endIfGone(client, working)
      if (isSilent && isLost({ client, silence, working }, limits)) {
        log.warn({ silentMs: silence.sinceMs }, 'a connection to the database says nothing and is ended')
        end(client)
      }
    }
  }
  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    void look().finally(() => {
      isLooking = false
    })
  }, limits.lookEveryMs)
  timer.unref()

  return {
    settings: {
      connectionTimeoutMillis: limits.connectMs,
      keepAlive: true,
      keepAliveInitialDelayMillis: limits.keepAliveMs,
      // `pg-pool` makes its connections with it
      ...{ Client: clientWith(limits, clients) },
    },
    stop: () => clearInterval(timer),
  }
}

/** Which of the server's processes work on a statement; undefined: a pooler in between hides them. */
type Working = Map<number, boolean> | 'hidden' | 'unreachable'

async function askWho(url: string, clients: readonly Watched[], limits: ConnectionLimits): Promise<Working> {
  const asker = insideOf(
    new pg.Client({
      connectionString: url,
      application_name: 'openbeian watch',
      connectionTimeoutMillis: limits.connectMs / 2,
      query_timeout: limits.connectMs / 2,
    }),
  )
  asker.on('error', () => {})
  try {
    await asker.connect()
    const pids = clients.flatMap(({ processID }) => processID ?? [])
    const { rows } = await asker.query<{ pid: number; works: boolean; own: number }>(
      `select pid, coalesce(state, '') = 'active' as works, pg_backend_pid() as own
         from pg_stat_activity where pid = any($1) or pid = pg_backend_pid()`,
      [pids],
    )
    if (rows[0]?.own !== asker.processID) return 'hidden'
    return new Map(rows.map(({ pid, works }) => [pid, works]))
  } catch (error) {
    // a server that says why it lets nobody in is there
    return /^[0-9A-Z]{5}$/.test(errorCode(error)) ? 'hidden' : 'unreachable'
  } finally {
    end(asker)
  }
}

function follow(client: Watched, silence: Silence, passedMs: number): void {
  const { bytesRead } = client.connection.stream
  const isQuiet = !client.readyForQuery && bytesRead === silence.bytesRead
  silence.sinceMs = isQuiet ? silence.sinceMs + passedMs : 0
  silence.isDoubted &&= isQuiet
  silence.bytesRead = bytesRead
}

/** Asked twice: an answer may have been on its way when the server was asked. */
function isLost(
  { client, silence, working }: { client: Watched; silence: Silence; working: Working },
  limits: ConnectionLimits,
): boolean {
  if (working === 'hidden') return silence.sinceMs > limits.statementMs + limits.giveUpAfterMs
  if (working === 'unreachable') return silence.sinceMs >= limits.giveUpAfterMs
  if (working.get(client.processID ?? 0)) {
    silence.isDoubted = false
    return false
  }
  if (silence.isDoubted) return true
  silence.isDoubted = true
  return false
}

/** One that waits in the pool, and that the server does not know any more. */
function endIfGone(client: Watched, working: Working): void {
  if (working instanceof Map && client.processID !== null && !working.has(client.processID)) end(client)
}

const end = (client: Watched) => client.connection.stream.destroy(new Error('The database says nothing.'))

/** Makes connections that begin with the limits and are watched until they end. */
function clientWith(limits: ConnectionLimits, clients: Map<Watched, Silence>) {
  return function connection(config: pg.ClientConfig) {
    const client = insideOf(new pg.Client(config))
    const connect = client.connect.bind(client)
    client.once('end', () => clients.delete(client))
    return Object.assign(client, {
      connect(done: (error?: Error | null) => void) {
        connect((error: Error | null) => {
          if (error) return done(error)
          clients.set(client, { bytesRead: 0, sinceMs: 0, isDoubted: false })
          client.query(setLimits, [String(limits.statementMs), String(limits.idleInTransactionMs)], (fault) =>
            done(fault),
          )
        })
      },
    })
  }
}

/** Where the operator has set none for the account or the database. */
const setLimits = `select set_config(name, case name when 'statement_timeout' then $1 else $2 end, false)
  from pg_settings where name in ('statement_timeout', 'idle_in_transaction_session_timeout') and setting = '0'`
