import { emptyFiling } from '@openbeian/filing'
import { deleteChecksOf, forgetFrames, listChecksWithFrames } from '../../judging/identity/faces.store.ts'
import { deleteOtherWaysOf } from '../../judging/identity/other-ways.store.ts'
import { deleteSightingsOf } from '../../judging/sightings/sightings.store.ts'
import { deleteUnsignedSheetsOf } from '../../papers/sheets/sheets.store.ts'
import { deleteUploadsOf } from '../../papers/uploads/uploads.store.ts'
import type { Caller } from '../../platform/caller.ts'
import type { DepsInTx } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { deleteCodesOfOrder } from '../../records/contacts/contacts.store.ts'
import { deleteHandoversOf } from '../../records/handovers/handovers.store.ts'
import { clearFaults } from '../../records/ledger/report-orders.store.ts'
import { emptyOrderRow } from '../../records/orders/old-orders.store.ts'
import { aboutOrder, listedParts, sealFiling } from '../../records/orders/order.ts'
import { lockOrder } from '../../records/orders/orders.store.ts'
import { deleteSketches } from '../../records/sketches/sketches.store.ts'

/**
 * Takes out of an order what it holds of persons; its papers go with the next look at old ones. Number, states and times
 * stay, what was agreed to and signed as long as it may have to be proved, and its history as long as that is kept.
 */
export async function emptyOrder(
  work: DepsInTx,
  { orderId, caller }: { orderId: string; caller?: Caller },
): Promise<void> {
  const { db, cipher, files, now } = work
  const { providerId, province, preparedBy } = await lockOrder(db, orderId)
  for (const { id, framesFileId } of await listChecksWithFrames(db, { orderId })) {
    if (framesFileId) await files.remove(framesFileId)
    await forgetFrames(db, id)
  }
  await deleteChecksOf(db, orderId)
  await deleteOtherWaysOf(db, orderId)
  await deleteSightingsOf(db, orderId)
  await deleteUploadsOf(db, orderId)
  await deleteHandoversOf(db, orderId)
  await deleteUnsignedSheetsOf(db, orderId)
  await deleteSketches(db, { orderId })
  await deleteCodesOfOrder(db, orderId)
  await clearFaults(db, [orderId])
  const empty = emptyFiling()
  await emptyOrderRow(db, orderId, {
    filingSealed: sealFiling(cipher, orderId, empty),
    ...listedParts(cipher, orderId, empty),
    province,
    preparedBy,
    emptiedAt: now(),
  })
  const about = aboutOrder(orderId)
  await writeAudit(work, { providerId, ...(caller && { caller }), action: 'order.empty', about })
}
