import type { Deps } from '../platform/deps.ts'
import type { JobData } from '../platform/jobs.ts'
import { moveLockedOrder } from './move-order.ts'
import { lockOrder } from './orders.store.ts'

/** Nobody answered the SMS within its 24 hours; an order that went on meanwhile is left alone. */
export async function expireSms(deps: Deps, { orderId, stateSince }: JobData['expire-sms']): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (order.state !== 'smsPending' || order.stateSince.toISOString() !== stateSince) return
    await moveLockedOrder(tx, deps, order, { action: 'smsExpires', actor: 'system' })
  })
}
