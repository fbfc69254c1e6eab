import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { refuseOtherClaim } from '../../records/orders/order-rights.ts'
import type { ActionHandler } from '../applying/action-handler.ts'

type PostOrSmsAction = 'post' | 'postArrived' | 'resendSms'

const handlerFor = <Action extends PostOrSmsAction>(action: Action): ActionHandler<Action> => {
  return async (work, { order, actor, request }) => {
    const { caller } = work
    await refuseOtherClaim(work, order)
    const note = 'note' in request ? request.note : undefined
    await moveLockedOrder(work, order, { action, actor, caller, note })
  }
}

/** The administration wants papers by post; their arrival is not a pass. */
export const askForPost = handlerFor('post')
export const receivePost = handlerFor('postArrived')
/** Reported once more, so that the ministry sends its SMS again. */
export const resendSms = handlerFor('resendSms')
