import { FilingError } from '@openbeian/filing'
import type { Caller } from '../platform/caller.ts'
import type { Db, Tx } from '../platform/database.ts'
import type { Order } from './order.ts'
import { findOrderOf } from './orders.store.ts'

/** The order as this caller may see it; somebody else's does not exist. Throws `order.not-found`. */
export async function getVisibleOrder(db: Db, caller: Caller, orderId: string): Promise<Order> {
  const order = await findOrderOf(db, caller, orderId)
  if (!order) throw new FilingError('order.not-found', { orderId })
  return order
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockVisibleOrder(tx: Tx, caller: Caller, orderId: string): Promise<Order> {
  const order = await findOrderOf(tx, caller, orderId, true)
  if (!order) throw new FilingError('order.not-found', { orderId })
  return order
}
