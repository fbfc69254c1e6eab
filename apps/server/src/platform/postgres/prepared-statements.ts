import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'
import { errorCode } from '../process/error-code.ts'

/** Every connection keeps what it prepared: lists of ever another length must not fill PostgreSQL. */
const maxStatements = 500

/**
 * The pool as Kysely uses it, each statement prepared once for each connection: to parse and plan one
 * costs PostgreSQL more than to run it.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = clients.get(client) ?? preparingClient(client, names)
      clients.set(client, known)
      return known
    },
  }
}

function preparingClient(client: pg.PoolClient, names: Map<string, string>): PostgresPoolClient {
  let isOutdated = false
  const query = async (text: string, values: readonly unknown[]) => {
    // one without values is asked once, or is a `begin`
    const name = values.length > 0 ? nameOf(text, names) : undefined
    try {
      return await client.query({ ...(name ? { name } : {}), text, values: [...values] })
    } catch (error) {
      isOutdated ||= errorCode(error) === resultHasChanged || text === rollback
      throw error
    }
  }
  return {
    query: query as unknown as <Row>(text: string | object) => Promise<PostgresQueryResult<Row>> & never,
    // a migration under way has changed a table, or a transaction could not be ended: another connection begins anew
    release: (destroy) => client.release(destroy || isOutdated),
  }
}

/** A connection on which this fails is not used again. */
export const rollback = 'rollback'

/** `cached plan must not change result type` */
const resultHasChanged = '0A000'

function nameOf(text: string, names: Map<string, string>): string | undefined {
  const name = names.get(text) ?? (names.size < maxStatements ? `s${names.size}` : undefined)
  if (name) names.set(text, name)
  return name
}
