import type { OrderActionRequest, OrderView } from '@openbeian/contract'
import { isOneOf } from '@openbeian/filing'
import { judgingError } from '../../judging/orders/judging.errors.ts'
import { recordRuleHits } from '../../judging/rules/record-rule-hits.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { failpoint } from '../../platform/process/failpoint.ts'
import { giveBack, spend } from '../../records/budgets/spend.ts'
import type { Order } from '../../records/orders/order.ts'
import { actorFor, refuseStale } from '../../records/orders/order-rights.ts'
import { findOrderOf } from '../../records/orders/orders.store.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import type { ActionHandler, PersonAction } from '../applying/action-handler.ts'
import { resubmitOrder } from '../applying/resubmit-order.ts'
import { abandonOrder, reopenOrder, withdrawOrder } from '../applying/step-back.ts'
import { submissionTry, submissionUses } from '../applying/submission-budgets.ts'
import { submitOrder } from '../applying/submit-order.ts'
import { confirmIdentity, refuseIdentity } from '../identity/check-identity.ts'
import { passOrder } from '../reviewing/pass-order.ts'
import { askForPost, receivePost, resendSms } from '../reviewing/post-and-sms.ts'
import { rejectOrder, requestFix, sendBackOrder } from '../reviewing/return-order.ts'
import { confirmSms } from '../sms/confirm-sms.ts'
import { viewOrderIn } from '../viewing/order-view.ts'

const handlers: { [Action in PersonAction]: ActionHandler<Action> } = {
  submit: submitOrder,
  resubmit: resubmitOrder,
  withdraw: withdrawOrder,
  abandon: abandonOrder,
  reopen: reopenOrder,
  confirmSms,
  confirmIdentity,
  refuseIdentity,
  pass: passOrder,
  sendBack: sendBackOrder,
  reject: rejectOrder,
  post: askForPost,
  postArrived: receivePost,
  resendSms,
  requestFix,
}

interface ActionQuery {
  orderId: string
  request: OrderActionRequest
}

/**
 * Takes a person's action on an order; returns the order afterwards. Throws `budgets.used-up` before anything is read,
 * but for who prepares it, of whoever holds mandates.
 */
export async function takeAction(work: Work, query: ActionQuery): Promise<OrderView> {
  const { action } = query.request
  if (action !== 'submit' && action !== 'resubmit') return takeInTransaction(work, query)
  const { providerId } = work.caller
  const handingIn = submissionUses(work.caller, await findPreparedFor(work, query.orderId))
  const spent = await spend(work, { providerId, uses: [...handingIn, submissionTry(work.caller)] })
  try {
    return await takeInTransaction(work, query)
  } catch (refusal) {
    // what was not handed in counts as a try alone
    const budgets = handingIn.map(({ budget }) => budget)
    await giveBack(
      work,
      spent.filter(({ budget }) => isOneOf(budgets, budget)),
    )
    throw refusal
  }
}

/** The order, where it may be one of others that the caller prepares. */
const findPreparedFor = async ({ db, caller }: Work, orderId: string): Promise<Order | undefined> =>
  caller.mandatesOn === undefined ? undefined : findOrderOf(db, { caller, orderId })

async function takeInTransaction(work: Work, { orderId, request }: ActionQuery): Promise<OrderView> {
  const handle = handlers[request.action] as ActionHandler
  const isHandedIn = request.action === 'submit' || request.action === 'resubmit'
  let tried: Order | undefined
  try {
    return await inTransaction(work, async (work) => {
      const { caller } = work
      const order = await lockVisibleOrder(work.db, caller, orderId)
      refuseStale(caller, order, request.version)
      const actor = actorFor(caller, order, request.action)
      if (isHandedIn) tried = order
      const judged = await handle(work, { order, actor, request })
      const [view] = await Promise.all([
        viewOrderIn(work, { orderId, judged: judged ?? undefined }),
        isHandedIn && judged && recordRuleHits(work.db, { order, findings: judged.findings, at: work.now() }),
      ])
      failpoint(`${request.action}.before-commit`)
      return view
    })
  } catch (refusal) {
    // other refusals have nothing to keep
    if (tried && judgingError.is('order.has-blocking-findings', refusal)) {
      await recordRuleHits(work.db, { order: tried, findings: refusal.details.findings, at: work.now() })
    }
    throw refusal
  }
}
