import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  type IsolationLevel,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
} from 'kysely'
import type { Db, Tables, Tx } from './database.ts'
import { rollback } from './prepared-statements.ts'

/**
 * Commits what `act` did, or nothing of it. Statements that do not wait for one another go out together, the first ones with
 * `begin`, and their answers come back in order: Kysely's own transactions send each after the answer to the one before.
 */
export const transact = <Result>(
  db: Db,
  act: (tx: Tx) => Promise<Result>,
  isolation: IsolationLevel = 'read committed',
): Promise<Result> =>
  db.getExecutor().provideConnection(async (connection) => {
    let isOver = false
    const provideConnection = <Answer>(use: (held: DatabaseConnection) => Promise<Answer>): Promise<Answer> =>
      // when one of those that ran side by side has failed, what others still ask for would run after the rollback
      isOver ? Promise.reject(new Error('the transaction is over')) : use(connection)
    const begun = send(connection, `begin isolation level ${isolation}`)
    try {
      const tx = transactionOf(db.getExecutor().withConnectionProvider({ provideConnection }))
      const [result] = await Promise.all([act(tx), begun])
      isOver = true
      await commit(connection)
      return result
    } catch (error) {
      isOver = true
      // PostgreSQL has rolled back what it could not commit; where it cannot be told, the connection is closed
      if (!(error instanceof AbortedTransactionError)) await send(connection, rollback).catch(() => {})
      throw error
    }
  })

const send = (connection: DatabaseConnection, command: string) =>
  connection.executeQuery<{ command?: string }>(CompiledQuery.raw(command))

/** Throws `AbortedTransactionError` where a statement failed and nobody said so. */
async function commit(connection: DatabaseConnection): Promise<void> {
  const { rows } = await send(connection, 'commit')
  if (rows[0]?.command === 'ROLLBACK') throw new AbortedTransactionError()
}

/** Nobody asks these for anything: who compiles and who sends come with the executor. */
const dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}

const transactionOf = (executor: ReturnType<Tx['getExecutor']>): Tx =>
  new Transaction<Tables>({ config: { dialect }, dialect, driver: new DummyDriver(), executor })
