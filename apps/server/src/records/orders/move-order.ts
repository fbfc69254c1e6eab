import type { BudgetName } from '@openbeian/contract'
import {
  type Actor,
  act,
  allowedActions,
  filingError,
  type OrderAction,
  type OrderState,
  orderLife,
} from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { DepsInTx } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import { type AuditNote, writeAudit } from '../audit/write-audit.ts'
import { deadlineIn } from './deadline-in.ts'
import { followUps } from './follow-ups.ts'
import { aboutOrder, type Order, type OrderChanges } from './order.ts'
import { appendActions, type TakenAction } from './order-actions.store.ts'
import { actionsOf, refuseStale } from './order-rights.ts'
import type { ReturnReason } from './orders.rows.ts'
import { lockOrder, type StateChange, updateState } from './orders.store.ts'

export interface Move {
  action: OrderAction
  actor: Actor
  /** Absent for what our clocks and the administration do. */
  caller?: Caller
  expectedVersion?: number
  note?: string | undefined
  reasons?: ReturnReason[]
  /** Kept with the action, e.g. the sequence number of the file it was reported in. Nothing sensitive. */
  data?: Record<string, unknown>
  changes?: OrderChanges
  /** What it was counted for, where the audit is to say so. */
  budget?: BudgetName | undefined
  /** What a third party acted under. */
  mandate?: string | undefined
}

/**
 * Takes an action on an order: state, history, audit entry and the jobs it causes, all in this transaction.
 * Throws `order.not-found`, `order.changed-meanwhile`, `order.action-not-allowed`.
 */
export async function moveOrder(work: DepsInTx, { orderId, ...move }: Move & { orderId: string }): Promise<Order> {
  return moveLockedOrder(work, await lockOrder(work.db, orderId), move)
}

/** The same for an order this transaction has locked already. Moves in a row are saved at once, each with its trace. */
export async function moveLockedOrder(
  work: DepsInTx,
  order: Order,
  ...moves: readonly [Move, ...Move[]]
): Promise<Order> {
  const [{ caller, expectedVersion }] = moves
  if (expectedVersion !== undefined) refuseStale(caller, order, expectedVersion)
  const steps = stepsOf(order, moves)
  const at = work.now()

  const moved = await updateState(work, order, await changeBy(work.db, { order, steps, at }))
  await Promise.all([
    appendActions(
      work,
      steps.map((step) => actionOf(step, moved)),
    ),
    writeAudit(work, ...steps.map((step) => auditOf(step, moved))),
  ])
  for (const { action } of steps) await followUps[action]?.(work, moved)
  return moved
}

interface MoveStep extends Move {
  from: OrderState
  to: OrderState
}

function stepsOf(order: Order, moves: readonly Move[]): MoveStep[] {
  let from = order.state
  return moves.map((move) => {
    const step = { ...move, from, to: nextState({ ...order, state: from }, move) }
    from = step.to
    return step
  })
}

function nextState(order: Order, { action, actor, caller }: Move): OrderState {
  const { state } = order
  if (allowedActions(state, actor).includes(action) || !caller) return act(state, action, actor)
  throw filingError('order.action-not-allowed', { state, action, actor, allowed: actionsOf(caller, order) })
}

const actionOf = ({ caller, ...step }: MoveStep, { id, rulePackVersion, stateSince }: Order): TakenAction => ({
  ...step,
  orderId: id,
  at: stateSince,
  accountId: caller?.accountId ?? null,
  rulePackVersion,
})

const auditOf = (
  { caller, action, from, to, note, budget, mandate }: MoveStep,
  { id, providerId }: Order,
): AuditNote => ({
  caller,
  providerId,
  action: `order.${action}`,
  about: aboutOrder(id),
  before: { state: from },
  after: { state: to, ...(budget && { budget }), ...(mandate && { mandate }) },
  reason: note,
})

async function changeBy(
  tx: Tx,
  { order: { state: before }, steps, at }: { order: Order; steps: MoveStep[]; at: Date },
): Promise<StateChange> {
  const changes: OrderChanges = Object.assign({}, ...steps.map(changesOf))
  const state = steps.at(-1)?.to ?? before
  return { ...changes, state, stateSince: at, ...(await deadlineIn(tx, state, at)) }
}

/** A claim ends when reviewers are no longer waited for; what was to be mended counts until it is handed in again. */
function changesOf({ to, action, reasons, changes }: MoveStep): OrderChanges {
  return {
    ...(orderLife[to].waitsFor === 'reviewer' ? {} : { claimedBy: null }),
    ...(action === 'submit' || action === 'resubmit' ? { returnReasons: [] } : {}),
    ...(reasons ? { returnReasons: reasons } : {}),
    ...changes,
  }
}
