import { createHash, randomUUID } from 'node:crypto'
import type { MaterialView } from '@openbeian/contract'
import { FilingError, type MaterialKind, type MaterialOwner, valueAt } from '@openbeian/filing'
import type { Hint } from '@openbeian/vision'
import { writeAudit } from '../audit/write-audit.ts'
import { aboutOrder, type Order, openFiling } from '../orders/order.ts'
import { refuseUneditable } from '../orders/order-rights.ts'
import { notePreparer } from '../orders/preparers.ts'
import { getVisibleOrder, lockVisibleOrder } from '../orders/visible-order.ts'
import type { Caller } from '../platform/caller.ts'
import type { Db, Tx } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import { moment } from '../platform/moment.ts'
import { askForReading } from './ask-for-reading.ts'
import type { CleanCopy } from './clean-copy.ts'
import { cleanMaterial } from './clean-material.ts'
import { materialView } from './list-materials.ts'
import { sealFile } from './material-crypto.ts'
import { countMaterials, insertMaterial, replaceCurrent } from './materials.store.ts'
import { announceFile, takeOverFile } from './pending-files.store.ts'
import { refuseUnclear } from './refuse-unclear.ts'

export interface Upload {
  kind: MaterialKind
  about: MaterialOwner
  bytes: Buffer
  fileName: string
}

const mostCurrent = 100
/** With all that was replaced. */
const mostStored = 500

/**
 * Stores a paper of an order, encrypted; file first, row after, so that no row ever points at nothing.
 * Throws `material.not-accepted`, `material.not-clear`, `material.too-large`, `material.too-many`, `order.not-found`, `order.not-editable`, `order.no-such-field`.
 */
export async function uploadMaterial(
  deps: Deps,
  caller: Caller,
  orderId: string,
  upload: Upload,
): Promise<MaterialView> {
  const { db, files, cipher, now } = deps
  const order = await getVisibleOrder(db, caller, orderId)
  await refuseUnwanted(db, deps, caller, order, upload)
  const clean = await cleanMaterial(upload.bytes, upload.fileName)
  const hints = clean.contentType === 'application/pdf' ? [] : await refuseUnclear(deps, upload.kind, upload.bytes)

  const fileId = randomUUID()
  const sealed = sealFile(cipher, fileId, clean.bytes)
  await announceFile(db, fileId, now())
  await files.put(fileId, sealed.bytes)
  moment('upload.file-stored')

  return db.transaction().execute(async (tx) => {
    const locked = await lockVisibleOrder(tx, caller, orderId)
    await refuseUnwanted(tx, deps, caller, locked, upload)
    const view = await keep(tx, deps, caller, locked, upload, clean, { fileId, dataKey: sealed.dataKey }, hints)
    moment('upload.before-commit')
    return view
  })
}

async function refuseUnwanted(
  db: Db,
  { cipher }: Deps,
  caller: Caller,
  order: Order,
  { about }: Upload,
): Promise<void> {
  refuseUneditable(caller, order)
  if (valueAt(openFiling(cipher, order), about) === undefined) {
    throw new FilingError('order.no-such-field', { paths: [about] })
  }
  const { current, stored } = await countMaterials(db, order.id)
  if (current >= mostCurrent) throw new FilingError('material.too-many', { limit: mostCurrent })
  if (stored >= mostStored) throw new FilingError('material.too-many', { limit: mostStored })
}

async function keep(
  tx: Tx,
  deps: Deps,
  caller: Caller,
  order: Order,
  { kind, about }: Upload,
  { bytes, contentType, width, height }: CleanCopy,
  { fileId, dataKey }: { fileId: string; dataKey: Buffer },
  hints: Hint[],
): Promise<MaterialView> {
  const { now } = deps
  if (!(await takeOverFile(tx, fileId))) throw new Error(`the file ${fileId} was cleaned away before it was taken over`)
  await replaceCurrent(tx, order.id, kind, about, now())
  const row = await insertMaterial(tx, {
    provider_id: order.providerId,
    order_id: order.id,
    kind,
    about,
    content_type: contentType,
    width: width ?? null,
    height: height ?? null,
    size_bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest(),
    file_id: fileId,
    data_key: dataKey,
    uploaded_by: caller.accountId,
    uploaded_at: now(),
  })
  await askForReading(tx, deps, order, row, hints)
  await notePreparer(tx, order, caller)
  const after = { material: row.id, kind, of: about, contentType, sizeBytes: bytes.length }
  await writeAudit(tx, {
    caller,
    providerId: order.providerId,
    action: 'material.upload',
    about: aboutOrder(order.id),
    after,
  })
  return materialView(row)
}
