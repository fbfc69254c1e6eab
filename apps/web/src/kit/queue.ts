import type { OrderSummary } from '@openbeian/contract'
import type { OrderState } from '@openbeian/filing'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import { afterOf, pagesOfList } from './pages-of-list.ts'

export const queueKey = ['queue'] as const
/** The queue is watched all day. */
const pollIntervalMs = 15_000

export interface QueueFilter {
  who: 'all' | 'mine' | 'free'
  state: OrderState | undefined
}

/** What waits for a reviewer, the most urgent first, page by page; read again by itself. */
export const useQueue = ({ who, state }: QueueFilter) =>
  useInfiniteQuery({
    queryKey: [...queueKey, who, state ?? 'any'],
    queryFn: ({ pageParam, signal }) =>
      api.getQueue({ query: { who, ...(state && { state }), ...afterOf(pageParam) }, signal }),
    ...pagesOfList,
    placeholderData: keepPreviousData,
    refetchInterval: pollIntervalMs,
  })

/** The most urgent of it. */
export const useFrontOfQueue = (enabled: boolean) =>
  useQuery({
    queryKey: [...queueKey, 'front'],
    queryFn: ({ signal }) => api.getQueue({ signal }),
    select: ({ orders }) => orders,
    refetchInterval: pollIntervalMs,
    enabled,
  })

/** The first order this account could take on, other than the one it comes from. */
export const nextInQueue = (orders: OrderSummary[], accountId: string, besides: string): OrderSummary | undefined =>
  orders.find(({ id, claimedBy }) => id !== besides && (!claimedBy || claimedBy.id === accountId))
