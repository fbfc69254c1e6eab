import { findCheck } from '../../judging/identity/faces.store.ts'
import { openSealed } from '../../papers/materials/sealed-files.ts'
import type { Work } from '../../platform/deps.ts'
import type { FileAnswer } from '../../platform/http/http.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { refuseClosedMaterials } from '../../records/orders/materials-open.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { faceError } from './faces.errors.ts'
import { cutFrames } from './frames-file.ts'

/**
 * One frame for the reviewer who decides; the look is written to the audit before the frame is opened.
 * Throws `faces.frame-not-found`, `order.not-found`, `order.papers-closed`.
 */
export async function lookAtFrame(
  work: Work,
  { orderId, checkId, frame }: { orderId: string; checkId: string; frame: number },
): Promise<FileAnswer> {
  const order = await getVisibleOrder(work.db, work.caller, orderId)
  await refuseClosedMaterials(work.db, work.caller, order)
  const check = await findCheck(work.db, checkId)
  const { framesFileId: fileId, framesDataKey: dataKey } = check ?? {}
  if (check?.orderId !== orderId || !fileId || !dataKey || frame >= check.framesBytes.length) {
    throw faceError('faces.frame-not-found')
  }
  await writeAudit(work, {
    caller: work.caller,
    action: 'face.look',
    about: aboutOrder(orderId),
    after: { check: checkId, frame },
  })
  const frames = cutFrames(await openSealed(work, { fileId, dataKey }), check.framesBytes, check.framesAtMs)
  const bytes = frames[frame]
  if (!bytes) throw faceError('faces.frame-not-found')
  return { bytes, contentType: 'image/jpeg' }
}
