import {
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

/**
 * Commits what `act` did, or nothing of it. Statements that do not wait for one another go out together, and their answers
 * come back in order: Kysely's own transactions send each after the answer to the one before.
 */
export function transact<Result>(
  db: Db,
  act: (tx: Tx) => Promise<Result>,
  isolation: IsolationLevel = 'read committed',
): Promise<Result> {
  const opened = db.transaction()
  const begun = isolation === 'read committed' ? opened : opened.setIsolationLevel(isolation)
  return begun.execute((tx) => {
    const executor = tx.getExecutor()
    return executor.provideConnection(async (connection) => {
      let isOver = false
      const provideConnection = <Answer>(use: (held: DatabaseConnection) => Promise<Answer>): Promise<Answer> =>
        // when one of those that ran side by side has failed, what others still ask for would run after the rollback
        isOver ? Promise.reject(new Error('the transaction is over')) : use(connection)
      try {
        return await act(transactionOf(executor.withConnectionProvider({ provideConnection })))
      } finally {
        isOver = true
      }
    })
  })
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
