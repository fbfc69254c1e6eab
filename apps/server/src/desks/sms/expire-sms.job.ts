import { automaticResends } from '@openbeian/filing'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { insertNotice } from '../../records/notices/notices.store.ts'
import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { countActions } from '../../records/orders/order-actions.store.ts'
import { lockOrder } from '../../records/orders/orders.store.ts'
import { writeToApplicants } from '../../records/orders/write-to-applicants.ts'

/**
 * The SMS was not answered within its 24 hours: it is requested again a few times, then a reviewer decides. An order that
 * went on meanwhile is left alone.
 */
export async function expireSms(deps: Deps, { orderId, stateSince }: JobData['expire-sms']): Promise<void> {
  await inTransaction(deps, async (work) => {
    const order = await lockOrder(work.db, orderId)
    if (order.state !== 'smsPending' || order.stateSince.toISOString() !== stateSince) return
    const expires = { action: 'smsExpires', actor: 'system' } as const
    const repeats = (await countActions(work.db, order, 'repeatSms')) < automaticResends
    if (repeats) await moveLockedOrder(work, order, expires, { action: 'repeatSms', actor: 'system' })
    else await moveLockedOrder(work, order, expires)

    const { providerId, customerId } = order
    await insertNotice(work, {
      providerId,
      customerId,
      kind: 'sms-expired',
      about: aboutOrder(orderId),
      details: { repeats },
      at: work.now(),
    })
    if (!repeats) await writeToApplicants(work, order, 'smsExpired')
  })
}
