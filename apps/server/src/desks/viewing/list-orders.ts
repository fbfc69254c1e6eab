import type { OrderSummary, Total } from '@openbeian/contract'
import type { OrderState } from '@openbeian/filing'
import type { Work } from '../../platform/deps.ts'
import type { PageRequest } from '../../platform/postgres/pages.ts'
import {
  countOrders,
  countWaiting,
  listSummaries,
  listWaiting,
  type QueueFilter,
} from '../../records/orders/order-lists.store.ts'
import { summaryOf } from '../../records/orders/order-summary.ts'

type Reads = Pick<Work, 'db' | 'cipher' | 'caller'>

interface OrderPage {
  orders: OrderSummary[]
  next?: string
  total?: Total
}

/** The orders this caller may see, newest first. */
export async function listOrders(
  { db, cipher, caller }: Reads,
  { state, ...page }: PageRequest & { state?: OrderState | undefined },
): Promise<OrderPage> {
  const [{ rows, ...rest }, total] = await Promise.all([
    listSummaries(db, caller, { state, ...page }),
    page.after === undefined ? countOrders(db, caller, state) : undefined,
  ])
  return { orders: rows.map((row) => summaryOf(cipher, row)), ...rest, ...(total && { total }) }
}

/** What waits for a reviewer, the nearest deadline first, and how much of it there is. */
export async function readQueue({ db, cipher, caller }: Reads, wanted: PageRequest & QueueFilter) {
  const [{ rows, ...rest }, counts] = await Promise.all([
    listWaiting(db, caller, wanted),
    countWaiting(db, caller, wanted.state),
  ])
  return { orders: rows.map((row) => summaryOf(cipher, row)), ...rest, counts }
}
