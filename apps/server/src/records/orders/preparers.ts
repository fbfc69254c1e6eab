import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import type { Order } from './order.ts'
import { addPreparer } from './orders.store.ts'

/** Whoever adds to an order has prepared it, and cannot pass it later. */
export async function notePreparer(tx: Tx, order: Order, { accountId }: Caller): Promise<void> {
  if (!order.preparedBy.includes(accountId)) await addPreparer(tx, order.id, accountId)
}
