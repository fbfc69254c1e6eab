import { DatabaseError } from 'pg'
import type { Order } from '../../records/orders/order.ts'
import { otherOpenOrder } from './findings.ts'
import { judgingError } from './judging.errors.ts'

/** Two orders of one subject may be handed in at the same instant: the index lets one through, the other gets a finding. */
export async function refusingSecondOpenOrder<Result>(order: Order, save: () => Promise<Result>): Promise<Result> {
  try {
    return await save()
  } catch (error) {
    if (!isSecondOpenOrder(error)) throw error
    throw judgingError('order.has-blocking-findings', { orderId: order.id, findings: [otherOpenOrder] })
  }
}

const isSecondOpenOrder = (error: unknown): boolean =>
  error instanceof DatabaseError && error.constraint === 'orders_one_open_per_subject'
