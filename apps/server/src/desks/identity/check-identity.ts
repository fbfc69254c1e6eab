import { decidePass } from '@openbeian/filing'
import { presentMark } from '../../judging/identity/confirmed-identity.ts'
import { insertIdentityCheck } from '../../judging/identity/identity-checks.store.ts'
import { identityOfOrder } from '../../judging/identity/identity-of-order.ts'
import { refuseStep } from '../../judging/orders/judge-step.ts'
import { refuseUnknownFields } from '../../records/orders/known-fields.ts'
import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { openFiling } from '../../records/orders/order.ts'
import { refuseOtherClaim } from '../../records/orders/order-rights.ts'
import type { ActionHandler } from '../applying/action-handler.ts'

/** A reviewer who had no hand in the order has compared the people with their papers. */
export const confirmIdentity: ActionHandler<'confirmIdentity'> = async (
  tx,
  deps,
  { order, caller, actor, request },
) => {
  await refuseOtherClaim(tx, caller, order)
  decidePass({ orderId: order.id, preparerIds: order.preparedBy, reviewerId: caller.accountId })
  const filing = openFiling(deps.cipher, order)
  const identity = await identityOfOrder(tx, deps, order, filing)
  await refuseStep(tx, deps, order, filing, { step: 'identity', facts: { identity } })
  const mark = await presentMark(tx, deps, order)
  const { note } = request
  const check = { orderId: order.id, mark, note, checkedBy: caller.accountId, checkedAt: deps.now() }
  await insertIdentityCheck(tx, { ...check, result: 'confirmed' })
  await moveLockedOrder(tx, deps, order, {
    action: 'confirmIdentity',
    actor,
    caller,
    note,
    changes: { identityMark: mark },
  })
}

/** The papers do not show the people the filing names: back to the applicant. */
export const refuseIdentity: ActionHandler<'refuseIdentity'> = async (tx, deps, { order, caller, actor, request }) => {
  await refuseOtherClaim(tx, caller, order)
  const { reasons } = request
  refuseUnknownFields(deps, order, reasons)
  const mark = await presentMark(tx, deps, order)
  const note = reasons.map((it) => it.text).join('\n')
  const check = { orderId: order.id, mark, note, checkedBy: caller.accountId, checkedAt: deps.now() }
  await insertIdentityCheck(tx, { ...check, result: 'refused' })
  const changes = { identityMark: null }
  await moveLockedOrder(tx, deps, order, { action: 'refuseIdentity', actor, caller, reasons, changes })
}
