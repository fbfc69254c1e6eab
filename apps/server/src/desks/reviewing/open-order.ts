import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { tellOfLooks } from '../../records/orders/look-budgets.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { lookUpAgain } from './look-up-again.ts'

/**
 * Opens an order and its papers to staff who did not claim it; the entry in the audit is what opens them.
 * Throws `order.not-found`.
 */
export async function openOrder(work: Work, { orderId, reason }: { orderId: string; reason: string }): Promise<void> {
  await inTransaction(work, async (work) => {
    const order = await lockVisibleOrder(work.db, work.caller, orderId)
    await tellOfLooks(work, 'openings.account')
    await writeAudit(work, { caller: work.caller, action: 'paper.open', about: aboutOrder(orderId), reason })
    await lookUpAgain(work, order)
  })
}
