import type { Tx } from '../../platform/postgres/database.ts'
import { deadlineIn } from './deadline-in.ts'
import { listEstimatedOrders, setDeadline } from './orders.store.ts'

/** Deadlines that were estimated, counted anew with the years that are known by now. Returns how many moved or became sure. */
export async function recountOrderDeadlines(tx: Tx): Promise<number> {
  let changed = 0
  for (const { id, state, stateSince, deadlineAt } of await listEstimatedOrders(tx)) {
    const counted = await deadlineIn(tx, state, stateSince)
    if (counted.deadlineEstimated && counted.deadlineAt?.getTime() === deadlineAt?.getTime()) continue
    await setDeadline(tx, id, counted)
    changed += 1
  }
  return changed
}
