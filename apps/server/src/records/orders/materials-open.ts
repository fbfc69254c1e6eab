import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { mayTo, reachesCustomers } from '../../platform/visible-to.ts'
import { hasOpened } from '../audit/count-audit.store.ts'
import type { Order } from './order.ts'
import { orderError } from './orders.errors.ts'

type LookedAt = Pick<
  Order,
  'id' | 'providerId' | 'customerId' | 'province' | 'createdBy' | 'agentCustomerId' | 'claimedBy' | 'rulePackVersion'
>

/**
 * Whether the caller may look at the papers of an order now: applicants at their customer's, staff at what they claimed or
 * began, and for half an hour at what they opened with a reason.
 */
export async function areMaterialsOpen(db: Db, caller: Caller, order: LookedAt): Promise<boolean> {
  if (!mayTo(caller, 'paper.read', order)) return false
  if (!reachesCustomers(caller, 'paper.read') || order.claimedBy === caller.accountId) return true
  return mayTo(caller, 'order.edit', order) || hasOpened(db, caller, order.id)
}

/** Throws `order.papers-closed`. */
export async function refuseClosedMaterials(db: Db, caller: Caller, order: LookedAt): Promise<void> {
  if (!(await areMaterialsOpen(db, caller, order))) throw orderError('order.papers-closed', { orderId: order.id })
}

/** What was never handed in is the applicant's own affair. Throws `order.not-handed-in`. */
export async function refuseUnaskedDraft(db: Db, caller: Caller, order: LookedAt): Promise<void> {
  if (order.rulePackVersion !== null || !reachesCustomers(caller, 'order.read')) return
  if (mayTo(caller, 'order.edit', order) || (await hasOpened(db, caller, order.id))) return
  throw orderError('order.not-handed-in', { orderId: order.id })
}
