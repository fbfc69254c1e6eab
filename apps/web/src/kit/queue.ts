import type { OrderSummary } from '@openbeian/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'

export const queueKey = ['queue'] as const
/** The queue is short and watched all day. */
const pollIntervalMs = 15_000

/** What waits for a reviewer, the most urgent first; read again by itself. */
export const useQueue = (enabled = true) =>
  useQuery({
    queryKey: queueKey,
    queryFn: ({ signal }) => api.getQueue({ signal }),
    select: ({ orders }) => orders,
    refetchInterval: pollIntervalMs,
    enabled,
  })

/** The first order this account could take on, other than the one it comes from. */
export const nextInQueue = (orders: OrderSummary[], accountId: string, besides: string): OrderSummary | undefined =>
  orders.find(({ id, claimedBy }) => id !== besides && (!claimedBy || claimedBy.id === accountId))
