import { withTheReviewer } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { may } from '../../platform/visible-to.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { tellOfLooks } from '../../records/orders/look-budgets.ts'
import { aboutOrder, type Order } from '../../records/orders/order.ts'
import { actionsOf, refuseOtherClaim } from '../../records/orders/order-rights.ts'
import { clearClaim, setClaim } from '../../records/orders/orders.store.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { lookUpAgain } from './look-up-again.ts'
import { reviewingError } from './reviewing.errors.ts'

/** Claims an order: one reviewer at a time. Throws `order.claimed-by-other`, `order.not-in-review`. */
export async function claimOrder(work: Work, orderId: string): Promise<void> {
  await inTransaction(work, async (work) => {
    const { caller } = work
    const order = await lockVisibleOrder(work.db, caller, orderId)
    refuseUnlessReviewed(caller, order)
    await refuseOtherClaim(work, order)
    if (order.claimedBy === caller.accountId) return
    await tellOfLooks(work, 'claims.account')
    await setClaim(work.db, { orderId, accountId: caller.accountId, at: work.now() })
    await writeAudit(work, { caller, action: 'order.claim', about: aboutOrder(orderId) })
    await lookUpAgain(work, order)
  })
}

/** The claimer gives it back; a supervisor may take it from somebody who is away. Throws `order.claimed-by-other`. */
export async function releaseOrder(work: Work, orderId: string): Promise<void> {
  await inTransaction(work, async ({ db, cipher, caller }) => {
    const order = await lockVisibleOrder(db, caller, orderId)
    if (!may(caller, 'review.release-other')) await refuseOtherClaim({ db, cipher, caller }, order)
    if (order.claimedBy === null) return
    await clearClaim(db, orderId)
    const before = { claimedBy: order.claimedBy }
    await writeAudit({ db, cipher }, { caller: caller, action: 'order.release', about: aboutOrder(orderId), before })
  })
}

function refuseUnlessReviewed(caller: Caller, order: Order): void {
  const { id: orderId, state } = order
  if (withTheReviewer.includes(state)) return
  throw reviewingError('order.not-in-review', { orderId, state, allowed: actionsOf(caller, order) })
}
