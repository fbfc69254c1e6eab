import type { OrderView } from '@openbeian/contract'
import type { Caller } from '../platform/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { publishedOfOrder } from '../registry/published-of-order.ts'
import { reportOf } from '../reporting/report-of-order.ts'

type Part = (deps: Deps, caller: Caller, orderId: string) => Promise<Pick<OrderView, 'report' | 'published'>>

/** What other features know of an order: where its report stands, what was published of it. */
export const orderParts: readonly Part[] = [
  ({ db }, caller, orderId) => reportOf(db, caller, orderId),
  ({ db }, _, orderId) => publishedOfOrder(db, orderId),
]
