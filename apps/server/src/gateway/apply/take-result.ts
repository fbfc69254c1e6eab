import type { TaskDecision } from '@openbeian/contract'
import { allowedActions, type OrderAction, type OrderState } from '@openbeian/filing'
import type { WorkInTx } from '../../platform/deps.ts'
import { editionsOf } from '../../records/channels/channel.ts'
import { getChannel } from '../../records/channels/channels.store.ts'
import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { openFiling } from '../../records/orders/order.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { releaseFiledUses } from '../../records/resources/record-uses.ts'
import type { OrderTask } from '../../records/tasks/tasks-of-order.ts'
import { refusalReasons } from './decide-result.ts'
import { resultError } from './results.errors.ts'

/** What may be decided while the order is in this state. */
export const decisionsOn = (state: OrderState, question: OrderTask): TaskDecision[] =>
  actionOn(state, question) ? ['take', 'leave'] : ['leave']

/** A person takes over what the administration decided. Throws `order.action-not-allowed` when the order went on meanwhile. */
export async function takeResult(
  work: WorkInTx,
  {
    orderId: askedOf,
    channelId,
    question,
    note,
  }: { orderId: string; channelId: string; question: OrderTask; note: string },
): Promise<void> {
  const order = await lockVisibleOrder(work.db, work.caller, askedOf)
  const { id: orderId, state } = order
  const action = actionOn(state, question)
  if (!action) throw resultError('inspections.decision-not-possible', { orderId, state })
  const isRefusal = action === 'refuse' || action === 'lateRefuse'
  const reasons =
    isRefusal && question.kind === 'late-result'
      ? refusalReasons(question.detail.result, openFiling(work.cipher, order), {
          editions: editionsOf(await getChannel(work.db, channelId)),
        })
      : undefined
  await moveLockedOrder(work, order, {
    action,
    actor: 'administration',
    caller: work.caller,
    note,
    ...(reasons && { reasons }),
    data: { takenOver: question.kind },
  })
  if (!isRefusal) await releaseFiledUses(work.db, order)
}

function actionOn(state: OrderState, question: OrderTask): OrderAction | undefined {
  const isApproval = question.kind === 'published-otherwise' || question.detail.result.outcome === 'approved'
  const actions: OrderAction[] = isApproval ? ['approve', 'lateApprove'] : ['refuse', 'lateRefuse']
  const allowed = allowedActions(state, 'administration')
  return actions.find((it) => allowed.includes(it))
}
