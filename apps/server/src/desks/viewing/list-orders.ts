import type { OrderSummary } from '@openbeian/contract'
import type { OrderState } from '@openbeian/filing'
import type { Work } from '../../platform/deps.ts'
import { summaryOf } from '../../records/orders/order-summary.ts'
import { listSummaries, listUrgent } from '../../records/orders/orders.store.ts'

type Reads = Pick<Work, 'db' | 'cipher' | 'caller'>

export interface ListRequest {
  state?: OrderState | undefined
  limit: number
  before?: string | undefined
}

/** The orders this caller may see, newest first. */
export async function listOrders(
  { db, cipher, caller }: Reads,
  { state, limit, before }: ListRequest,
): Promise<OrderSummary[]> {
  const rows = await listSummaries(db, caller, {
    limit,
    ...(state ? { states: [state] } : {}),
    ...(before ? { before: new Date(before) } : {}),
  })
  return rows.map((row) => summaryOf(cipher, row))
}

/** Orders in these states, the nearest deadline first. */
export const listWaiting = async (
  { db, cipher, caller }: Reads,
  states: readonly OrderState[],
): Promise<OrderSummary[]> =>
  (await listUrgent(db, { caller, states, limit: 500 })).map((row) => summaryOf(cipher, row))
