import { type Deps, inTransaction } from '../../platform/deps.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { insertNotice } from '../../records/notices/notices.store.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { lockOrder } from '../../records/orders/orders.store.ts'
import { writeToApplicants } from '../../records/orders/write-to-applicants.ts'

/** The SMS lapses soon and nobody has answered it; an order that went on meanwhile is left alone. */
export async function remindOfSms(
  deps: Deps,
  { orderId, stateSince, hoursLeft }: JobData['remind-sms'],
): Promise<void> {
  await inTransaction(deps, async (work) => {
    const order = await lockOrder(work.db, orderId)
    if (order.state !== 'smsPending' || order.stateSince.toISOString() !== stateSince) return
    const { providerId, customerId } = order
    await insertNotice(work, {
      providerId,
      customerId,
      kind: 'sms-reminder',
      about: aboutOrder(orderId),
      details: { hoursLeft },
      at: work.now(),
    })
    await writeToApplicants(work, order, 'smsEnds')
  })
}
