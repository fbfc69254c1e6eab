import { randomUUID } from 'node:crypto'
import type { MaterialView } from '@openbeian/contract'
import { showsPerson, valueAt } from '@openbeian/filing'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { failpoint } from '../../platform/process/failpoint.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { announceFile, takeOverFile } from '../../records/files/pending-files.store.ts'
import { aboutOrder, type Order, openFiling } from '../../records/orders/order.ts'
import { refuseUneditable } from '../../records/orders/order-rights.ts'
import { orderError } from '../../records/orders/orders.errors.ts'
import { notePreparer } from '../../records/orders/preparers.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { mayTakeMaterials } from '../../records/privacy/material-consents.store.ts'
import { privacyError } from '../../records/privacy/privacy.errors.ts'
import type { CleanCopy } from './clean-copy.ts'
import { contentKey } from './content-key.ts'
import { materialView } from './list-materials.ts'
import { sealFile } from './material-crypto.ts'
import type { MaterialPlace } from './material-place.ts'
import type { PictureFindings } from './materials.rows.ts'
import { insertMaterial, type MaterialRow } from './materials.store.ts'
import { refuseFull } from './refuse-full.ts'
import { withdrawReplaced } from './withdraw-replaced.ts'

/** A clean copy, with what was found of the upload before it was kept. */
export interface CheckedCopy extends CleanCopy {
  /** Left out where no scanner for viruses is set. */
  scannedAt?: Date | undefined
  /** What a look at the picture found. */
  looked?: PictureFindings | undefined
}

/** What else belongs to the same transaction, the order being locked. */
type AfterInsert = (work: WorkInTx, order: Order, row: MaterialRow) => Promise<void>

/**
 * Stores a clean material, encrypted: first the file, then the row, so that every row has its file.
 * Throws `material.too-many`, `material.too-many-pages`, `material.one-picture`, `material.no-room`, `order.not-found`,
 * `order.not-editable`, `order.no-such-field`, `privacy.consent-needed`.
 */
export async function keepMaterial(
  work: Work,
  { orderId, place, clean }: { orderId: string; place: MaterialPlace; clean: CheckedCopy },
  andThen: AfterInsert,
): Promise<MaterialView> {
  const { db, files, cipher, now } = work
  const fileId = randomUUID()
  const sealed = sealFile(cipher, fileId, clean.bytes)
  await announceFile(db, fileId, now())
  await files.put(fileId, sealed.bytes)
  failpoint('upload.file-stored')

  return inTransaction(work, async (work) => {
    const order = await lockVisibleOrder(work.db, work.caller, orderId)
    // asked again now that the order is locked: other uploads may have filled it since
    await refuseUnwanted(work, { order, place, sizeBytes: clean.bytes.length })
    const row = await keep(work, { order, place, copy: clean, fileId, dataKey: sealed.dataKey })
    await andThen(work, order, row)
    failpoint('upload.before-commit')
    return materialView(row)
  })
}

/** Throws `order.not-editable`, `order.no-such-field`, `privacy.consent-needed`, `material.too-many`, `material.no-room`. */
export async function refuseUnwanted(
  { db, caller, cipher }: Work,
  { order, place: { kind, about }, sizeBytes = 0 }: { order: Order; place: MaterialPlace; sizeBytes?: number },
): Promise<void> {
  refuseUneditable(caller, order)
  const filing = openFiling(cipher, order)
  if (valueAt(filing, about) === undefined) throw orderError('order.no-such-field', { paths: [about] })
  if (showsPerson(kind, filing) && !(await mayTakeMaterials(db, order.id, about)))
    throw privacyError('privacy.consent-needed', { about })
  await refuseFull(db, order, sizeBytes)
}

async function keep(
  { db: tx, cipher, caller, now, drawPdfPage }: WorkInTx,
  {
    order,
    place,
    copy: { bytes, contentType, width, height, pdfPages, scannedAt, looked },
    fileId,
    dataKey,
  }: { fileId: string; dataKey: Buffer } & { order: Order; place: MaterialPlace; copy: CheckedCopy },
): Promise<MaterialRow> {
  if (!(await takeOverFile(tx, fileId))) throw new Error(`the file ${fileId} was cleaned away before it was taken over`)
  const { kind, about } = place
  const page = await withdrawReplaced(tx, { orderId: order.id, place, at: now() })
  const row = await insertMaterial(tx, {
    providerId: order.providerId,
    orderId: order.id,
    kind,
    about,
    contentType,
    width: width ?? null,
    height: height ?? null,
    page,
    pdfPages: drawPdfPage && pdfPages ? pdfPages : null,
    sizeBytes: bytes.length,
    scannedAt: scannedAt ?? null,
    looked: looked ? JSON.stringify(looked) : null,
    contentKey: contentKey(cipher, bytes),
    fileId,
    dataKey,
    uploadedBy: caller.accountId,
    uploadedAt: now(),
  })
  await notePreparer(tx, order, caller)
  const after = { material: row.id, kind, of: about, contentType, sizeBytes: bytes.length }
  await writeAudit(
    { db: tx, cipher },
    {
      caller,
      providerId: order.providerId,
      action: 'material.upload',
      about: aboutOrder(order.id),
      after,
    },
  )
  return row
}
