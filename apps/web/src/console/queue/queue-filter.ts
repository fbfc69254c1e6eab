import { orderStates } from '@openbeian/filing'
import type { QueueFilter } from '../../kit/queue.ts'

export const ranges = ['all', 'mine', 'free'] as const

/** A filter stands in the address, so that coming back and sharing keep it. */
export const filterFrom = (search: URLSearchParams): QueueFilter => ({
  who: ranges.find((it) => it === search.get('who')) ?? 'all',
  state: orderStates.find((it) => it === search.get('state')),
})

export const addressOf = ({ who, state }: QueueFilter): Record<string, string> => ({
  ...(who === 'all' ? {} : { who }),
  ...(state ? { state } : {}),
})
