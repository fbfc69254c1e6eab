import { decidePass, orderNeeds } from '@openbeian/filing'
import { refuseUnconfirmedIdentity } from '../../judging/identity/confirmed-identity.ts'
import { judgeOrder, refuseBlocking } from '../../judging/orders/findings.ts'
import { reviewFacts } from '../../judging/orders/step-facts.ts'
import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { openFiling } from '../../records/orders/order.ts'
import { refuseOtherClaim } from '../../records/orders/order-rights.ts'
import { bindFiling } from '../../records/registry/bind-filing.ts'
import type { ActionHandler } from '../applying/action-handler.ts'

/** A second person lets the order go to the administration. */
export const passOrder: ActionHandler<'pass'> = async (work, { order, actor, request }) => {
  const { caller } = work
  await refuseOtherClaim(work, order)
  decidePass({ orderId: order.id, preparerIds: order.preparedBy, reviewerId: caller.accountId })
  await refuseUnconfirmedIdentity(work, order)
  const filing = openFiling(work.cipher, order)
  // blocking findings are refused below, so an order that comes this far has none open
  const review = await reviewFacts(work, { order, decided: { decision: 'pass', blocking: 0, reasons: 0 } })
  const { ofStep, ...judged } = await judgeOrder(work, { order, filing, step: { step: 'review', facts: { review } } })
  refuseBlocking(order, [...judged.findings, ...(ofStep?.findings ?? [])])

  const changes = { rulePackVersion: judged.rulePackVersion }
  const pass = { action: 'pass', actor, caller, note: request.note, changes } as const
  if (orderNeeds[order.orderType].does !== 'binds') await moveLockedOrder(work, order, pass)
  else {
    await bindFiling(work, order)
    await moveLockedOrder(work, order, pass, { action: 'bind', actor: 'system' })
  }
  return judged
}
