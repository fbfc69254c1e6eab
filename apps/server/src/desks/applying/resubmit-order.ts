import { hasConfirmedIdentity } from '../../judging/identity/confirmed-identity.ts'
import { refusingSecondOpenOrder } from '../../judging/orders/second-open-order.ts'
import { moveLockedOrder } from '../../records/orders/move-order.ts'
import type { ActionHandler } from './action-handler.ts'
import { checked, confirmed } from './submit-order.ts'

/** Hands in what was mended; changed identity papers have to be compared again. */
export const resubmitOrder: ActionHandler<'resubmit'> = async (work, { order, actor }) => {
  const { caller } = work
  const { judged, ...handedIn } = await checked(work, order, caller.accountId)
  const inReview = await refusingSecondOpenOrder(order, () =>
    moveLockedOrder(work, order, { action: 'resubmit', actor, caller, ...handedIn, data: confirmed }),
  )
  if (!(await hasConfirmedIdentity(work, inReview))) {
    await moveLockedOrder(work, inReview, { action: 'reopenIdentity', actor: 'system' })
  }
  return judged
}
