import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { secondMs } from '../time/durations.ts'
import type { Db } from './database.ts'
import { queueConnections } from './pg-boss-jobs.ts'

/** Connections that a server may have at once: its pool, its queue, and one that asks after silent ones. */
export const connectionsOf = ({ pool, works }: { pool: number; works: boolean }): number =>
  pool + queueConnections(works) + 1

const prefix = 'openbeian server '

/** The name its pool goes by, so that servers see how many connections each of them may take. */
export const serverName = (connections: number): string => `${prefix}${connections} ${randomBytes(4).toString('hex')}`

/** One that is being replaced is gone after seconds. */
const patienceMs = 10 * secondMs

/** Throws where the servers of this PostgreSQL together may want more connections than it gives: one of them would fail under load, not now. */
export async function refuseTooManyConnections(db: Db, ownName: string, waitMs = patienceMs): Promise<void> {
  const until = Date.now() + waitMs
  for (;;) {
    const there = await serversThere(db)
    const fault = faultOfSizes({ ...there, names: [...there.names, ownName] })
    if (!fault) return
    if (Date.now() > until) throw new Error(fault)
    await sleep(secondMs)
  }
}

interface Servers {
  names: readonly string[]
  /** What PostgreSQL gives to others than its administrators. */
  seats: number
  maxConnections: number
}

/** What is said where these servers may want more than there is. */
export function faultOfSizes({ names, seats, maxConnections }: Servers): string | undefined {
  const wanted = [...new Set(names)].map(connectionsNamed)
  const sum = wanted.reduce((all, it) => all + it, 0)
  if (sum <= seats) return undefined
  return `${wanted.length} server(s) may take ${wanted.join(' + ')} = ${sum} connections together, and PostgreSQL gives them ${seats} (max_connections = ${maxConnections}): lower OPENBEIAN_DB_CONNECTIONS or raise max_connections.`
}

const connectionsNamed = (name: string): number => Number(name.slice(prefix.length).split(' ')[0])

async function serversThere(db: Db): Promise<Servers> {
  const { rows } = await sql<{ names: string[] | null; maxConnections: number; reserved: number }>`
    select (select array_agg(distinct application_name) from pg_stat_activity where application_name like ${`${prefix}%`}) as names,
      current_setting('max_connections')::int as "maxConnections",
      (select sum(setting::int)::int from pg_settings
        where name in ('superuser_reserved_connections', 'reserved_connections')) as reserved`.execute(db)
  const [it] = rows
  if (!it) throw new Error('PostgreSQL does not say how many connections it gives.')
  return { names: it.names ?? [], maxConnections: it.maxConnections, seats: it.maxConnections - it.reserved }
}
