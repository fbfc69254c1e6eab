import type { MaterialView } from '@openbeian/contract'
import type { Work } from '../../platform/deps.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { askForReading } from '../materials/ask-for-reading.ts'
import { cleanMaterial } from '../materials/clean-material.ts'
import { keepMaterial, refuseUnwanted } from '../materials/keep-material.ts'
import type { MaterialPlace } from '../materials/material-place.ts'
import { pictureOfUpload } from '../materials/picture-of-upload.ts'
import { bearsFields } from '../materials/read-first-page.ts'
import { refuseHarmful } from '../materials/refuse-harmful.ts'
import { refuseUnclear } from '../materials/refuse-unclear.ts'
import { askForCheck } from '../sheets/ask-for-check.ts'

export interface Upload extends MaterialPlace {
  bytes: Buffer
  fileName: string
  /** The picture is taken in whatever speaks against it. */
  insist?: 'yes' | undefined
}

/**
 * Takes in a material of an order: judges it, writes it anew without metadata, stores it, then has it read.
 * Throws `material.harmful`, `material.not-scanned`, `material.no-room`, `material.not-accepted`, `material.not-clear`,
 * `material.too-large`, `material.too-many`, `material.too-many-pages`, `material.one-picture`, `order.not-found`,
 * `order.not-editable`, `order.no-such-field`.
 */
export async function uploadMaterial(
  work: Work,
  { orderId, ...upload }: Upload & { orderId: string },
): Promise<MaterialView> {
  const { db } = work
  const order = await getVisibleOrder(db, work.caller, orderId)
  // asked before the seconds the file takes to be cleaned; `keepMaterial` asks again under the lock
  await refuseUnwanted(work, { order, place: upload })
  await refuseHarmful(work, upload.bytes)
  const clean = await cleanMaterial(upload.bytes, upload.fileName)
  const picture = await pictureOfUpload(work, upload.bytes, clean)
  const looked =
    picture && (await refuseUnclear(work, { kind: upload.kind, insists: upload.insist === 'yes' }, picture))

  const checked = { ...clean, scannedAt: work.scan && work.now(), looked }

  return keepMaterial(work, { orderId, place: upload, clean: checked }, async (work, locked, row) => {
    if (await bearsFields(work.db, row)) await askForReading(work, { order: locked, row, hints: looked?.hints ?? [] })
    await askForCheck(work, row)
  })
}
