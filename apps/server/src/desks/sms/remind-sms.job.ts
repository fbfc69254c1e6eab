import type { Deps } from '../../platform/deps.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { tell } from '../../records/notices/tell.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { lockOrder } from '../../records/orders/orders.store.ts'
import { writeToApplicants } from '../../records/orders/write-to-applicants.ts'

/** The SMS lapses soon and nobody has answered it; an order that went on meanwhile is left alone. */
export async function remindOfSms(
  deps: Deps,
  { orderId, stateSince, hoursLeft }: JobData['remind-sms'],
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (order.state !== 'smsPending' || order.stateSince.toISOString() !== stateSince) return
    const { providerId, customerId, reference } = order
    await tell(tx, {
      providerId,
      customerId,
      kind: 'sms-reminder',
      about: aboutOrder(orderId),
      text: `订单 ${reference} 的工信部短信核验还有 ${hoursLeft} 小时到期，请尽快完成。`,
      at: deps.now(),
    })
    await writeToApplicants(tx, deps, order, 'smsEnds')
  })
}
