import type { OrderSummary } from '@openbeian/contract'
import { orderLife } from '@openbeian/filing'
import type { SummaryRow } from './orders.store.ts'

/** An order as a line of a list. */
export const summaryOf = (row: SummaryRow): OrderSummary => {
  const { claimerId, claimerName, createdAt, stateSince, deadlineAt, ...same } = row
  return {
    ...same,
    createdAt: createdAt.toISOString(),
    stateSince: stateSince.toISOString(),
    waitsFor: orderLife[row.state].waitsFor,
    ...(deadlineAt ? { deadlineAt: deadlineAt.toISOString() } : {}),
    ...(claimerId ? { claimedBy: { id: claimerId, name: claimerName ?? '' } } : {}),
  }
}
