import type { OrderActionRequest } from '@openbeian/contract'
import type { Actor } from '@openbeian/filing'
import type { OrderVerdict } from '../../judging/orders/findings.ts'
import type { WorkInTx } from '../../platform/deps.ts'
import type { Order } from '../../records/orders/order.ts'

export type PersonAction = OrderActionRequest['action']

export interface ActionContext<Action extends PersonAction = PersonAction> {
  /** Locked, of the version the caller has seen, and in a state that knows the action. */
  order: Order
  actor: Actor
  request: Extract<OrderActionRequest, { action: Action }>
}

/** Takes one action inside the open transaction; an action that asks the rules returns what they say. */
export type ActionHandler<Action extends PersonAction = PersonAction> = (
  work: WorkInTx,
  asked: ActionContext<Action>,
) => Promise<OrderVerdict> | Promise<void>
