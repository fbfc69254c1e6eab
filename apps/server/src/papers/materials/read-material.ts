import type { MaterialView } from '@openbeian/contract'
import { materialKinds } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Work } from '../../platform/deps.ts'
import type { FileAnswer } from '../../platform/http/http.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { reachesCustomers } from '../../platform/visible-to.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { refuseClosedMaterials } from '../../records/orders/materials-open.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { orderError } from '../../records/orders/orders.errors.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { watermarkPdf, watermarkPicture } from '../copies/watermark-copy.ts'
import { openFile } from './material-crypto.ts'
import { materialError } from './materials.errors.ts'
import { findMaterial, type MaterialRow } from './materials.store.ts'
import { runAtMost } from './run-at-most.ts'
import { watermarksShownMaterials } from './storage.store.ts'

interface ReadMaterialQuery {
  /** A copy to take along. */
  copy?: 'marked' | undefined
  /** Of a PDF, as a picture. */
  page?: number
}

/**
 * The material itself; the look is written to the audit first. A copy to take along is watermarked with its purpose, and
 * so is whatever staff is shown where the provider wants that.
 * Throws `material.not-found`, `order.papers-closed`, `cipher.cannot-open`.
 */
export async function readMaterial(
  work: Work,
  { materialId, wanted: { copy } = {} }: { materialId: string; wanted?: Pick<ReadMaterialQuery, 'copy'> },
): Promise<FileAnswer> {
  const { bytes, contentType, kind, isWatermarked } = await lookAt(work, { materialId, copy })
  if (!isWatermarked) return { bytes, contentType }
  const watermark = { who: work.caller.name, at: work.now() }
  const fileName = `${materialKinds[kind].name.zh}-仅供备案使用.${endings[contentType]}`
  const watermarked =
    contentType === 'application/pdf'
      ? await watermarkPdf(bytes, watermark)
      : await watermarkPicture(bytes, contentType, watermark)
  return { bytes: watermarked, contentType, fileName }
}

const endings: Record<MaterialView['contentType'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
}

/** Drawing takes a process and its memory. */
const oneOfTwo = runAtMost(2)

/**
 * A page of a PDF as a picture; it counts as a look at the material, as above.
 * Throws `material.not-found`, `material.page-not-drawn`, `cipher.cannot-open`.
 */
export async function readPdfPage(
  work: Work,
  { materialId, page }: { materialId: string; page: number },
): Promise<FileAnswer> {
  const { bytes, contentType, isWatermarked } = await lookAt(work, { materialId, page })
  const { drawPdfPage } = work
  const picture =
    contentType === 'application/pdf' && drawPdfPage ? await oneOfTwo(() => drawPdfPage(bytes, page)) : undefined
  if (!picture) throw materialError('material.page-not-drawn', { page })
  const watermark = { who: work.caller.name, at: work.now() }
  return {
    bytes: isWatermarked ? await watermarkPicture(picture, 'image/jpeg', watermark) : picture,
    contentType: 'image/jpeg',
  }
}

async function lookAt(work: Work, { materialId, copy, page }: ReadMaterialQuery & { materialId: string }) {
  const { db, files, cipher } = work
  const row = await getVisibleMaterial(db, work.caller, materialId)
  await refuseClosedMaterials(db, work.caller, await getVisibleOrder(db, work.caller, row.orderId))
  const { orderId, providerId, about: of, fileId, dataKey } = row
  const kind = row.kind
  const contentType = row.contentType
  const bytes = openFile(cipher, fileId, { bytes: await files.get(fileId), dataKey: dataKey })
  const after = { material: materialId, kind, of, ...(copy ? { copy } : {}), ...(page ? { page } : {}) }
  await writeAudit({ db, cipher }, { caller: work.caller, action: 'material.look', about: aboutOrder(orderId), after })
  const isWatermarked =
    copy === 'marked' ||
    (reachesCustomers(work.caller, 'paper.read') && (await watermarksShownMaterials(db, providerId)))
  return { bytes, contentType, kind, isWatermarked }
}

/** Somebody else's paper does not exist. */
export async function getVisibleMaterial(db: Db, caller: Caller, materialId: string): Promise<MaterialRow> {
  const material = await findMaterial(db, materialId)
  if (!material) throw materialError('material.not-found', { materialId })
  await getVisibleOrder(db, caller, material.orderId).catch((error: unknown) => {
    if (!orderError.is('order.not-found', error)) throw error
    throw materialError('material.not-found', { materialId })
  })
  return material
}
