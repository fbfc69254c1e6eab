import type { MaterialView } from '@openbeian/contract'
import type { Hint } from '@openbeian/vision'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
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
}

/**
 * Takes in a paper of an order: it is judged, written anew and kept; then it is read.
 * Throws `material.harmful`, `material.not-scanned`, `material.no-room`, `material.not-accepted`, `material.not-clear`, `material.too-large`, `material.too-many`, `material.too-many-pages`, `material.one-picture`, `order.not-found`, `order.not-editable`, `order.no-such-field`.
 */
export async function uploadMaterial(
  deps: Deps,
  caller: Caller,
  orderId: string,
  upload: Upload,
): Promise<MaterialView> {
  const { db } = deps
  const order = await getVisibleOrder(db, caller, orderId)
  await refuseUnwanted(db, deps, caller, order, upload)
  await refuseHarmful(deps, upload.bytes)
  const clean = await cleanMaterial(upload.bytes, upload.fileName)
  const picture = await pictureOfUpload(deps, upload.bytes, clean)
  const looked = picture && (await refuseUnclear(deps, upload.kind, picture))

  const checked = { ...clean, scannedAt: deps.scan && deps.now(), looked }

  return keepMaterial(deps, caller, orderId, upload, checked, async (tx, locked, row) => {
    if (await bearsFields(tx, row)) await askForReading(tx, deps, locked, row, (looked?.hints ?? []) as Hint[])
    await askForCheck(tx, deps, row)
  })
}
