import type { OrderView } from '@openbeian/contract'
import { reportOf } from '../../gateway/files/report-of-order.ts'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Order } from '../../records/orders/order.ts'
import { publishedOfOrder } from '../../records/registry/published-of-order.ts'

type Part = (deps: Deps, caller: Caller, order: Order) => Promise<Pick<OrderView, 'report' | 'published'>>

/** What other features know of an order: where its report stands, what was published of it. */
export const orderParts: readonly Part[] = [
  ({ db }, caller, order) => reportOf(db, caller, order.id),
  (deps, _, order) => publishedOfOrder(deps, order),
]
