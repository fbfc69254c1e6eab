import type { TaskDecision } from '@openbeian/contract'
import { allowedActions, type OrderAction, type OrderState } from '@openbeian/filing'
import type { WorkInTx } from '../../platform/deps.ts'
import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { openFiling } from '../../records/orders/order.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { releaseFiledUses } from '../../records/resources/record-uses.ts'
import type { OrderTaskKind } from '../../records/tasks/tasks-of-order.ts'
import type { LateResult } from './ask-about-order.ts'
import { refusalReasons } from './decide-result.ts'
import { resultError } from './results.errors.ts'

/** A task about an order, and what it was opened with. */
export interface OrderQuestion {
  kind: OrderTaskKind
  orderId: string
  detail: unknown
}

/** What may be decided while the order is in this state. */
export const decisionsOn = (state: OrderState, question: Pick<OrderQuestion, 'kind' | 'detail'>): TaskDecision[] =>
  actionOn(state, question) ? ['take', 'leave'] : ['leave']

/** A person takes over what the administration decided. Throws `order.action-not-allowed` when the order went on meanwhile. */
export async function takeResult(
  work: WorkInTx,
  { question, note }: { question: OrderQuestion; note: string },
): Promise<void> {
  const order = await lockVisibleOrder(work.db, work.caller, question.orderId)
  const { id: orderId, state } = order
  const action = actionOn(state, question)
  if (!action) throw resultError('inspections.decision-not-possible', { orderId, state })
  const isRefusal = action === 'refuse' || action === 'lateRefuse'
  const reasons = isRefusal ? refusalReasons(resultOf(question), openFiling(work.cipher, order)) : undefined
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

const resultOf = ({ detail }: Pick<OrderQuestion, 'detail'>) => (detail as LateResult).result

function actionOn(state: OrderState, question: Pick<OrderQuestion, 'kind' | 'detail'>): OrderAction | undefined {
  const isApproval = question.kind === 'published-otherwise' || resultOf(question).outcome === 'approved'
  const actions: OrderAction[] = isApproval ? ['approve', 'lateApprove'] : ['refuse', 'lateRefuse']
  const allowed = allowedActions(state, 'administration')
  return actions.find((it) => allowed.includes(it))
}
