import {
  type Actor,
  act,
  allowedActions,
  deadlineOf,
  FilingError,
  type OrderAction,
  type OrderState,
  orderLife,
  shanghaiDay,
} from '@openbeian/filing'
import { writeAudit } from '../audit/write-audit.ts'
import type { Caller } from '../platform/caller.ts'
import type { ReturnReason, Tx } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import { followUps } from './follow-ups.ts'
import { aboutOrder, type Order, type OrderChanges } from './order.ts'
import { appendAction } from './order-actions.store.ts'
import { actionsOf, refuseStale } from './order-rights.ts'
import { lockOrder, updateState } from './orders.store.ts'
import { workCalendarFrom } from './work-calendar.ts'

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
}

/**
 * Takes an action on an order: state, history, audit entry and the jobs it causes, all in this transaction.
 * Throws `order.not-found`, `order.changed-meanwhile`, `order.action-not-allowed`.
 */
export async function moveOrder(tx: Tx, deps: Deps, { orderId, ...move }: Move & { orderId: string }): Promise<Order> {
  return moveLockedOrder(tx, deps, await lockOrder(tx, orderId), move)
}

/** The same for an order this transaction has locked already. */
export async function moveLockedOrder(tx: Tx, deps: Deps, order: Order, move: Move): Promise<Order> {
  const { action, actor, caller, expectedVersion, note, reasons, data } = move
  if (expectedVersion !== undefined) refuseStale(caller, order, expectedVersion)
  const to = nextState(order, move)
  const at = deps.now()

  const moved = await updateState(tx, order, {
    ...changesOf(to, move),
    state: to,
    stateSince: at,
    deadlineAt: await deadlineIn(tx, to, at),
  })
  const { rulePackVersion } = moved
  const accountId = caller?.accountId ?? null
  await appendAction(tx, {
    orderId: order.id,
    at,
    action,
    actor,
    accountId,
    from: order.state,
    to,
    note,
    reasons,
    data,
    rulePackVersion,
  })
  await writeAudit(tx, {
    caller,
    providerId: order.providerId,
    action: `order.${action}`,
    about: aboutOrder(order.id),
    before: { state: order.state },
    after: { state: to },
    reason: note,
  })
  await followUps[action]?.(tx, deps, moved)
  return moved
}

function nextState(order: Order, { action, actor, caller }: Move): OrderState {
  const { state } = order
  if (allowedActions(state, actor).includes(action) || !caller) return act(state, action, actor)
  throw new FilingError('order.action-not-allowed', { state, action, actor, allowed: actionsOf(caller, order) })
}

/** A claim ends when reviewers are no longer waited for; what was to be mended counts until it is handed in again. */
function changesOf(to: OrderState, { action, reasons, changes }: Move): OrderChanges {
  return {
    ...(orderLife[to].waitsFor === 'reviewer' ? {} : { claimedBy: null }),
    ...(action === 'submit' || action === 'resubmit' ? { returnReasons: [] } : {}),
    ...(reasons ? { returnReasons: reasons } : {}),
    ...changes,
  }
}

async function deadlineIn(tx: Tx, state: OrderState, at: Date): Promise<Date | null> {
  const { deadline } = orderLife[state]
  if (!deadline) return null
  const calendar = 'workingDays' in deadline ? await workCalendarFrom(tx, shanghaiDay(at)) : noCalendar
  return deadlineOf(state, at, calendar) ?? null
}

const noCalendar = { holidays: new Set<string>(), workingWeekends: new Set<string>() }
