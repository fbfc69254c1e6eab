import { type Deps, inTransaction } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import { recountOrderDeadlines } from '../../records/orders/recount-order-deadlines.ts'
import { recountTaskDeadlines } from '../../records/tasks/recount-task-deadlines.ts'

/** Deadlines that were estimated, with the years known by now: when one is entered, and after an upgrade brought one. */
export const recountDeadlines = (deps: Pick<Deps, 'db'>): Promise<number> =>
  inTransaction(deps, ({ db }) => recountIn(db))

export const recountIn = async (tx: Tx): Promise<number> =>
  (await recountOrderDeadlines(tx)) + (await recountTaskDeadlines(tx))
