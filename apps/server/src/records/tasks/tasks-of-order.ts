import type { TaskKind } from '@openbeian/contract'
import type { Tx } from '../../platform/postgres/database.ts'
import { closeOpenOf } from './tasks.store.ts'

/** Tasks that ask a person what a result means for an order; `detail` holds both sides. */
const orderTaskKinds = ['published-otherwise', 'late-result'] as const satisfies TaskKind[]
export type OrderTaskKind = (typeof orderTaskKinds)[number]

export const isAboutOrder = (kind: TaskKind): kind is OrderTaskKind =>
  (orderTaskKinds as readonly TaskKind[]).includes(kind)

/** Closes the open tasks of an order: a later result settles them, or asks anew. */
export const closeTasksOfOrder = async (
  tx: Tx,
  orderId: string,
  kinds: readonly OrderTaskKind[] = orderTaskKinds,
): Promise<void> => void (await closeOpenOf(tx, orderId, kinds))
