import type { OrderActionRequest } from '@openbeian/contract'
import type { Actor } from '@openbeian/filing'
import type { Judged } from '../../judging/orders/findings.ts'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import type { Order } from '../../records/orders/order.ts'

export type PersonAction = OrderActionRequest['action']

export interface Asked<Action extends PersonAction = PersonAction> {
  /** Locked, of the version the caller has seen, and in a state that knows the action. */
  order: Order
  caller: Caller
  actor: Actor
  request: Extract<OrderActionRequest, { action: Action }>
}

/** Takes one action in a transaction that is open already. One that asks the rules gives their answer. */
export type ActionHandler<Action extends PersonAction = PersonAction> = (
  tx: Tx,
  deps: Deps,
  asked: Asked<Action>,
) => Promise<Judged> | Promise<void>
