import type { HandoverView } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { endOpen, findOfOrder } from '../../records/handovers/handovers.store.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { handoverError } from './handover.errors.ts'
import { handoverView } from './handover.ts'

/** How far the phone is. Throws `order.not-found`, `handover.not-found`. */
export const viewHandover = async (
  { caller, db, now }: Work,
  { orderId, handoverId }: { orderId: string; handoverId: string },
): Promise<HandoverView> => handoverView(await getHandover(db, { caller, orderId, handoverId }), now())

/** The link stops working at once; what has arrived stays. Throws `order.not-found`, `handover.not-found`. */
export async function endHandover(
  { caller, db, cipher, now }: Work,
  { orderId, handoverId }: { orderId: string; handoverId: string },
): Promise<void> {
  await inTransaction({ db }, async ({ db }) => {
    const { id } = await getHandover(db, { caller, orderId, handoverId })
    const { numUpdatedRows } = await endOpen(db, id, now())
    if (numUpdatedRows === 0n) return
    await writeAudit(
      { db, cipher },
      { caller, action: 'handover.end', about: aboutOrder(orderId), after: { handover: id } },
    )
  })
}

async function getHandover(
  db: Db,
  { caller, orderId, handoverId }: { caller: Caller; orderId: string; handoverId: string },
) {
  await getVisibleOrder(db, caller, orderId)
  const found = await findOfOrder(db, orderId, handoverId)
  if (!found) throw handoverError('handover.not-found')
  return found
}
