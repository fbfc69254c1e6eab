import type { ActionHandler } from './action-handler.ts'
import { moveLockedOrder } from './move-order.ts'

/** The applicant says that the ministry's SMS (工信部短信核验) was answered. */
export const confirmSms: ActionHandler<'confirmSms'> = async (tx, deps, { order, caller, actor }) => {
  await moveLockedOrder(tx, deps, order, { action: 'confirmSms', actor, caller })
}
