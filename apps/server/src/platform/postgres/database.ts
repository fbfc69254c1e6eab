import { type Generated, Kysely, type Transaction } from 'kysely'
import pg from 'pg'
import { columnNames, SnakeCaseDialect } from './column-names.ts'
import { GatheringSocket } from './gathering-socket.ts'
import { preparing } from './prepared-statements.ts'

/** The pool or a transaction: every store function takes either. */
export type Db = Kysely<Tables> | Transaction<Tables>
export type Tx = Transaction<Tables>

/** The platform's own table; each feature adds those it writes, in its `*.rows.ts`. */
export interface Tables {
  schemaMigrations: { number: number; name: string; hash: string; appliedAt: Generated<Date> }
}

// dates without a time stay text, as the domain has them
pg.types.setTypeParser(pg.types.builtins.DATE, (it) => it)

/** Opens the pool; ask for `end` (kysely's `destroy`) when done. `settings`: limits, and the name it is known by. */
export function openDatabase(
  url: string,
  connections = 10,
  settings: pg.PoolConfig = {},
): { db: Kysely<Tables>; pool: pg.Pool } {
  // a connection is kept for minutes, because its prepared statements save time
  const pool = new pg.Pool({
    ...settings,
    connectionString: url,
    max: connections,
    idleTimeoutMillis: 300_000,
    pipeline: true,
    stream: () => new GatheringSocket(),
  })
  // an idle connection that PostgreSQL closed must not end the process
  pool.on('error', () => {})
  // nor one that is held, over a call to an administration: its next query tells
  pool.on('connect', (client) => client.on('error', () => {}))
  const dialect = new SnakeCaseDialect({ pool: preparing(pool) })
  return { db: new Kysely<Tables>({ dialect, plugins: [columnNames] }), pool }
}
