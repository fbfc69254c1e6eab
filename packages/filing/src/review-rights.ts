import { filingError } from './filing.errors.ts'

/** An order that is to be passed. */
export interface PassRequest {
  orderId: string
  /** Everybody who created, edited or submitted the order, whatever role they had then. */
  preparerIds: readonly string[]
  reviewerId: string
}

/** Whether this reviewer had no hand in the order. */
export const mayPass = ({ preparerIds, reviewerId }: Pick<PassRequest, 'preparerIds' | 'reviewerId'>): boolean =>
  !preparerIds.includes(reviewerId)

/** Lets a reviewer pass an order only if somebody else prepared it. Throws `order.prepared-by-reviewer`. */
export function decidePass({ orderId, preparerIds, reviewerId }: PassRequest): void {
  if (!mayPass({ preparerIds, reviewerId })) throw filingError('order.prepared-by-reviewer', { orderId })
}
