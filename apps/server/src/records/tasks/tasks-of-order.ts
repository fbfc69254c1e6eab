import type { TaskKind } from '@openbeian/contract'
import { isOneOf } from '@openbeian/filing'
import type { Tx } from '../../platform/postgres/database.ts'
import type { OpenedTask } from './task.ts'
import { closeOpenOf } from './tasks.store.ts'

/** Tasks that ask a person what a result means for an order; `detail` holds both sides. */
const orderTaskKinds = ['published-otherwise', 'late-result'] as const satisfies TaskKind[]
export type OrderTaskKind = (typeof orderTaskKinds)[number]

export const isAboutOrder = (kind: TaskKind): kind is OrderTaskKind => isOneOf(orderTaskKinds, kind)

/** A task about an order, and what it was opened with. */
export type OrderTask = Extract<OpenedTask, { kind: OrderTaskKind }>
export const isOrderTask = (it: OpenedTask): it is OrderTask => isAboutOrder(it.kind)

/** Closes the open tasks of an order: a later result settles them, or asks anew. */
export const closeTasksOfOrder = async (
  tx: Tx,
  orderId: string,
  kinds: readonly OrderTaskKind[] = orderTaskKinds,
): Promise<void> => void (await closeOpenOf(tx, orderId, kinds))
