import { refuseStep } from '../../judging/orders/judge-step.ts'
import { reviewFacts } from '../../judging/orders/step-facts.ts'
import type { WorkInTx } from '../../platform/deps.ts'
import { refuseUnknownFields } from '../../records/orders/known-fields.ts'
import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { openFiling } from '../../records/orders/order.ts'
import { refuseOtherClaim } from '../../records/orders/order-rights.ts'
import type { ActionContext, ActionHandler } from '../applying/action-handler.ts'

type ReturnContext = ActionContext<'sendBack'> | ActionContext<'reject'> | ActionContext<'requestFix'>

/** Back to the applicant, with a reason for each field that has to be mended. */
async function returnToApplicant(work: WorkInTx, { order, actor, request }: ReturnContext): Promise<void> {
  const { caller } = work
  await refuseOtherClaim(work, order)
  const { action, reasons } = request
  refuseUnknownFields(work, order, reasons)
  const given = { decision: 'send-back', reasons: reasons.length } as const
  const review = await reviewFacts(work, { order, decided: given })
  await refuseStep(work, { order, filing: openFiling(work.cipher, order), step: 'review', facts: { review } })
  const note = 'note' in request ? request.note : undefined
  await moveLockedOrder(work, order, { action, actor, caller, reasons, note })
}

export const sendBackOrder: ActionHandler<'sendBack'> = returnToApplicant
export const rejectOrder: ActionHandler<'reject'> = returnToApplicant
export const requestFix: ActionHandler<'requestFix'> = returnToApplicant
