import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { releaseUses } from '../../records/resources/record-uses.ts'
import type { ActionHandler } from './action-handler.ts'

/** Takes an order back to be changed: what it occupies is free again until it is handed in once more. */
export const withdrawOrder: ActionHandler<'withdraw'> = async (work, { order, actor, request }) => {
  const { caller } = work
  await releaseUses(work.db, order)
  await moveLockedOrder(work, order, { action: 'withdraw', actor, caller, note: request.note })
}

/** Ends an order for good. */
export const abandonOrder: ActionHandler<'abandon'> = async (work, { order, actor, request }) => {
  const { caller } = work
  await releaseUses(work.db, order)
  await moveLockedOrder(work, order, { action: 'abandon', actor, caller, note: request.note })
}

/** Makes a draft again of what was rejected or refused. */
export const reopenOrder: ActionHandler<'reopen'> = async (work, { order, actor }) => {
  const { caller } = work
  await moveLockedOrder(work, order, { action: 'reopen', actor, caller })
}
