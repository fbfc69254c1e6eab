import type { OrderSummary } from '@openbeian/contract'
import type { OrderState } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { summaryOf } from '../../records/orders/order-summary.ts'
import { listSummaries, listUrgent } from '../../records/orders/orders.store.ts'

export interface ListRequest {
  state?: OrderState | undefined
  limit: number
  before?: string | undefined
}

/** The orders this caller may see, newest first. */
export async function listOrders(
  db: Db,
  caller: Caller,
  { state, limit, before }: ListRequest,
): Promise<OrderSummary[]> {
  const rows = await listSummaries(db, caller, {
    limit,
    ...(state ? { states: [state] } : {}),
    ...(before ? { before: new Date(before) } : {}),
  })
  return rows.map(summaryOf)
}

/** Orders in these states, the nearest deadline first. */
export const listWaiting = async (db: Db, caller: Caller, states: readonly OrderState[]): Promise<OrderSummary[]> =>
  (await listUrgent(db, { caller, states, limit: 500 })).map(summaryOf)
