import type { Caller } from '../../platform/caller.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { refuseUnaskedDraft } from './materials-open.ts'
import type { Order } from './order.ts'
import { findOrderAndSummary, type SummaryRow } from './order-lists.store.ts'
import { orderError } from './orders.errors.ts'
import { findOrderOf } from './orders.store.ts'

/** The order as this caller may see it; somebody else's does not exist. Throws `order.not-found`, `order.not-handed-in`. */
export async function getVisibleOrder(db: Db, caller: Caller, orderId: string): Promise<Order> {
  const order = await findOrderOf(db, { caller, orderId })
  if (!order) throw orderError('order.not-found', { orderId })
  await refuseUnaskedDraft(db, caller, order)
  return order
}

/** The same, with what a list shows of it. */
export async function getVisibleOrderAndSummary(db: Db, caller: Caller, orderId: string): Promise<Order & SummaryRow> {
  const order = await findOrderAndSummary(db, caller, orderId)
  if (!order) throw orderError('order.not-found', { orderId })
  await refuseUnaskedDraft(db, caller, order)
  return order
}

/** The order, and nobody else changes it until the transaction ends. */
export async function lockVisibleOrder(tx: Tx, caller: Caller, orderId: string): Promise<Order> {
  const order = await findOrderOf(tx, { caller, orderId, lock: true })
  if (!order) throw orderError('order.not-found', { orderId })
  return order
}
