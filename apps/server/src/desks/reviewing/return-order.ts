import { refuseStep } from '../../judging/orders/judge-step.ts'
import { reviewFacts } from '../../judging/orders/step-facts.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import { refuseUnknownFields } from '../../records/orders/known-fields.ts'
import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { openFiling } from '../../records/orders/order.ts'
import { refuseOtherClaim } from '../../records/orders/order-rights.ts'
import type { ActionHandler, Asked } from '../applying/action-handler.ts'

type Return = Asked<'sendBack'> | Asked<'reject'> | Asked<'requestFix'>

/** Back to the applicant, with a reason for each field that has to be mended. */
async function giveBack(tx: Tx, deps: Deps, { order, caller, actor, request }: Return): Promise<void> {
  await refuseOtherClaim(tx, caller, order)
  const { action, reasons } = request
  refuseUnknownFields(deps, order, reasons)
  const given = { decision: 'send-back', reasons: reasons.length } as const
  const review = await reviewFacts(tx, deps, caller, order, given)
  await refuseStep(tx, deps, order, openFiling(deps.cipher, order), { step: 'review', facts: { review } })
  const note = 'note' in request ? request.note : undefined
  await moveLockedOrder(tx, deps, order, { action, actor, caller, reasons, note })
}

export const sendBackOrder: ActionHandler<'sendBack'> = giveBack
export const rejectOrder: ActionHandler<'reject'> = giveBack
export const requestFix: ActionHandler<'requestFix'> = giveBack
