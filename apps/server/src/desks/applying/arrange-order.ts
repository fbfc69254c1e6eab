import {
  type Arrangement,
  arrangedPath,
  arrangeServices,
  type Filing,
  isArrangement,
  mayHaveSeveralServices,
} from '@openbeian/filing'
import { arrangeMaterials } from '../../papers/materials/arrange-materials.ts'
import { deleteUploadsOfServices } from '../../papers/uploads/uploads.store.ts'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { endOpenOfServices } from '../../records/handovers/handovers.store.ts'
import { moveIspIds } from '../../records/ledger/report-orders.store.ts'
import { aboutOrder, listedParts, type Order, openFiling, sealFiling } from '../../records/orders/order.ts'
import { refuseStale, refuseUneditable, withPreparer } from '../../records/orders/order-rights.ts'
import { orderError } from '../../records/orders/orders.errors.ts'
import { setReturnReasons, updateDraft } from '../../records/orders/orders.store.ts'
import { openReturnReasons } from '../../records/orders/sealed-reasons.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'

interface ArrangementRequest {
  orderId: string
  version: number
  from: Arrangement
}

/**
 * Puts the services of a draft in another order, or takes some out; papers, our ids for them and what was asked to be
 * mended go along. Throws `order.not-editable`, `order.changed-meanwhile`, `order.services-stay`, `order.no-arrangement`.
 */
export async function arrangeOrder(work: Work, { orderId, version, from }: ArrangementRequest): Promise<void> {
  await inTransaction(work, async (work) => {
    const order = await lockVisibleOrder(work.db, work.caller, orderId)
    refuseUneditable(work.caller, order)
    refuseStale(work.caller, order, version)
    if (order.state !== 'draft' || !mayHaveSeveralServices(order.orderType))
      throw orderError('order.services-stay', { orderId })
    const before = openFiling(work.cipher, order)
    const count = before.services.length
    if (!isArrangement(from, count)) throw orderError('order.no-arrangement', { count })

    await keepArranged(work, { order, before, from })
    await moveWhatBelongs(work, { order, count, from })
  })
}

interface Arranged {
  order: Order
  from: Arrangement
}

async function keepArranged(
  { db: tx, caller, cipher }: WorkInTx,
  { order, before, from }: Arranged & { before: Filing },
): Promise<void> {
  const filing = arrangeServices(before, from)
  await updateDraft(tx, order, {
    ...listedParts(cipher, order.id, filing),
    filingSealed: sealFiling(cipher, order.id, filing),
    preparedBy: withPreparer(order.preparedBy, caller.accountId),
  })
  const reasons = openReturnReasons(cipher, order).map((it) => ({ ...it, at: arrangedPath(it.at, from) ?? '' }))
  if (reasons.length > 0) await setReturnReasons({ db: tx, cipher }, order.id, reasons)
  const about = aboutOrder(order.id)
  const after = { from: [...from], of: before.services.length }
  await writeAudit({ db: tx, cipher }, { caller, action: 'order.arrange-services', about, after })
}

async function moveWhatBelongs(
  { db: tx, now }: WorkInTx,
  { order: { id: orderId, version }, count, from }: Arranged & { count: number },
): Promise<void> {
  const moves = Array.from({ length: count }, (_, old) => {
    const place = from.indexOf(old)
    return { old, now: place < 0 ? takenOut(version, old) : place }
  })
  await arrangeMaterials(tx, { orderId, moves, from, at: now() })
  await moveIspIds(tx, { orderId, moves })
  // a link or an upload under way would put a paper at the place of another service
  await endOpenOfServices(tx, orderId, now())
  await deleteUploadsOfServices(tx, orderId)
}

/** Beyond all places an order can have, and another one each time. */
const takenOut = (version: number, old: number): number => 1000 + version * 50 + old
