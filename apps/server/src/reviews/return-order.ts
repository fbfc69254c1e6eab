import type { ActionHandler } from '../orders/action-handler.ts'
import { refuseUnknownFields } from '../orders/known-fields.ts'
import { moveLockedOrder } from '../orders/move-order.ts'
import { refuseOtherClaim } from '../orders/order-rights.ts'

type Return = 'sendBack' | 'reject' | 'requestFix'

/** Back to the applicant, with a reason for each field that has to be mended. */
const returning = <Action extends Return>(action: Action): ActionHandler<Action> => {
  return async (tx, deps, { order, caller, actor, request }) => {
    await refuseOtherClaim(tx, caller, order)
    const { reasons } = request
    refuseUnknownFields(deps, order, reasons)
    const note = 'note' in request ? request.note : undefined
    await moveLockedOrder(tx, deps, order, { action, actor, caller, reasons, note })
  }
}

export const sendBackOrder = returning('sendBack')
export const rejectOrder = returning('reject')
export const requestFix = returning('requestFix')
