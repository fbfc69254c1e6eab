import { refuseStep } from '../../judging/orders/judge-step.ts'
import { smsFacts } from '../../judging/orders/step-facts.ts'
import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { openFiling } from '../../records/orders/order.ts'
import type { ActionHandler } from '../applying/action-handler.ts'

/** The applicant says that the ministry's SMS (工信部短信核验) was answered. */
export const confirmSms: ActionHandler<'confirmSms'> = async (work, { order, actor }) => {
  const { caller } = work
  const sms = { ...(await smsFacts(work, order)), confirmed: true }
  await refuseStep(work, { order, filing: openFiling(work.cipher, order), step: 'sms', facts: { sms } })
  await moveLockedOrder(work, order, { action: 'confirmSms', actor, caller })
}
