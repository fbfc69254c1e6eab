import { decidePass } from '@openbeian/filing'
import { currentFingerprint } from '../../judging/identity/confirmed-identity.ts'
import { insertIdentityCheck } from '../../judging/identity/identity-checks.store.ts'
import { identityOfOrder } from '../../judging/identity/identity-of-order.ts'
import { refuseStep } from '../../judging/orders/judge-step.ts'
import { refuseUnknownFields } from '../../records/orders/known-fields.ts'
import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { openFiling } from '../../records/orders/order.ts'
import { refuseOtherClaim } from '../../records/orders/order-rights.ts'
import type { ActionHandler } from '../applying/action-handler.ts'

/** A reviewer who had no hand in the order has compared the people with their papers. */
export const confirmIdentity: ActionHandler<'confirmIdentity'> = async (work, { order, actor, request }) => {
  const { caller } = work
  await refuseOtherClaim(work, order)
  decidePass({ orderId: order.id, preparerIds: order.preparedBy, reviewerId: caller.accountId })
  const filing = openFiling(work.cipher, order)
  // whoever refuses the camera is compared by this reviewer: that is the other way
  const identity = { ...(await identityOfOrder(work, order, filing)), otherWayOffered: true }
  await refuseStep(work, { order, filing, step: 'identity', facts: { identity } })
  const fingerprint = await currentFingerprint(work, order)
  const { note } = request
  const check = { orderId: order.id, fingerprint, note, checkedBy: caller.accountId, checkedAt: work.now() }
  await insertIdentityCheck(work, { ...check, result: 'confirmed' })
  await moveLockedOrder(work, order, {
    action: 'confirmIdentity',
    actor,
    caller,
    note,
    changes: { identityFingerprint: fingerprint },
  })
}

/** The papers do not show the people the filing names: back to the applicant. */
export const refuseIdentity: ActionHandler<'refuseIdentity'> = async (work, { order, actor, request }) => {
  const { caller } = work
  await refuseOtherClaim(work, order)
  const { reasons } = request
  refuseUnknownFields(work, order, reasons)
  const fingerprint = await currentFingerprint(work, order)
  const note = reasons.map((it) => it.text).join('\n')
  const check = { orderId: order.id, fingerprint, note, checkedBy: caller.accountId, checkedAt: work.now() }
  await insertIdentityCheck(work, { ...check, result: 'refused' })
  const changes = { identityFingerprint: null }
  await moveLockedOrder(work, order, { action: 'refuseIdentity', actor, caller, reasons, changes })
}
