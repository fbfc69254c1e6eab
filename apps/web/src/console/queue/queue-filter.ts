import type { OrderSummary } from '@openbeian/contract'
import { type OrderState, orderStates } from '@openbeian/filing'

export const ranges = ['all', 'mine', 'free'] as const
export interface QueueFilter {
  who: (typeof ranges)[number]
  state: OrderState | undefined
}

/** A filter stands in the address, so that coming back and sharing keep it. */
export const filterFrom = (search: URLSearchParams): QueueFilter => ({
  who: ranges.find((it) => it === search.get('who')) ?? 'all',
  state: orderStates.find((it) => it === search.get('state')),
})

export const addressOf = ({ who, state }: QueueFilter): Record<string, string> => ({
  ...(who === 'all' ? {} : { who }),
  ...(state ? { state } : {}),
})

export const filtered = (orders: OrderSummary[], { who, state }: QueueFilter, accountId: string): OrderSummary[] =>
  orders.filter((order) => isWithin[who](order, accountId) && (!state || order.state === state))

const isWithin: Record<QueueFilter['who'], (order: OrderSummary, accountId: string) => boolean> = {
  all: () => true,
  mine: ({ claimedBy }, accountId) => claimedBy?.id === accountId,
  free: ({ claimedBy }) => !claimedBy,
}
