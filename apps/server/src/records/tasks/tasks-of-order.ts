import type { TaskKind } from '@openbeian/contract'
import type { Tx } from '../../platform/postgres/database.ts'
import { closeOpenOf } from './tasks.store.ts'

/** Tasks that ask what a result means for an order; the detail is what they are decided by. */
const orderTaskKinds = ['published-otherwise', 'late-result'] as const satisfies TaskKind[]
export type OrderTaskKind = (typeof orderTaskKinds)[number]

export const isAboutOrder = (kind: TaskKind): kind is OrderTaskKind =>
  (orderTaskKinds as readonly TaskKind[]).includes(kind)

/** What was asked about an order answers itself: a later result settled it, or asks it anew. */
export const closeTasksOfOrder = async (
  tx: Tx,
  orderId: string,
  kinds: readonly OrderTaskKind[] = orderTaskKinds,
): Promise<void> => void (await closeOpenOf(tx, orderId, kinds))
