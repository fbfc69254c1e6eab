import { filingError } from '@openbeian/filing'
import { settleOpen } from '../../judging/identity/other-ways.store.ts'
import { sealedWayNote } from '../../judging/identity/sealed-other-way.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { refuseUnaskedDraft } from '../../records/orders/materials-open.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { faceError } from './faces.errors.ts'

interface OtherWayResult {
  otherWayId: string
  result: 'confirmed' | 'refused'
  note: string
}

/**
 * Staff settle the other way with its result. Whoever prepared the order may not.
 * Throws `faces.other-way-settled`, `order.prepared-by-reviewer`, `order.not-found`, `order.not-handed-in`.
 */
export async function settleOtherWay(
  { caller, db, cipher, now }: Work,
  { orderId, otherWayId, result, note }: OtherWayResult & { orderId: string },
): Promise<void> {
  await inTransaction({ db }, async ({ db }) => {
    const order = await lockVisibleOrder(db, caller, orderId)
    if (order.preparedBy.includes(caller.accountId)) throw filingError('order.prepared-by-reviewer', { orderId })
    await refuseUnaskedDraft(db, caller, order)
    const by = caller.accountId
    const noteSealed = note ? sealedWayNote.seal(cipher, otherWayId, note) : null
    const row = await settleOpen(db, { orderId, id: otherWayId, state: result, by, at: now(), noteSealed })
    if (!row) throw faceError('faces.other-way-settled')
    const after = { way: row.way, result, note }
    await writeAudit({ db, cipher }, { caller, action: 'face.settle-other-way', about: aboutOrder(orderId), after })
  })
}
