import { type OrderType, orderTypeNames } from '@openbeian/filing'
import type { Dictionary } from '../language.tsx'

/** What each order type is called. */
export const orderTypeWords: Dictionary<Record<OrderType, string>> = orderTypeNames
