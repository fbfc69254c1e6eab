import { FilingError } from '@openbeian/filing'
import { writeAudit } from '../audit/write-audit.ts'
import { aboutOrder } from '../orders/order.ts'
import { getVisibleOrder } from '../orders/visible-order.ts'
import type { Caller } from '../platform/caller.ts'
import type { Db } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import type { FileAnswer } from '../platform/http.ts'
import { inTurn } from './in-turn.ts'
import { openFile } from './material-crypto.ts'
import { findMaterial, type MaterialRow } from './materials.store.ts'

/** The paper itself; that somebody looked at it is written down first. Throws `material.not-found`, `cipher.cannot-open`. */
export async function readMaterial(deps: Deps, caller: Caller, materialId: string): Promise<FileAnswer> {
  const { bytes, contentType } = await lookAt(deps, caller, materialId)
  return { bytes, contentType }
}

/** Drawing takes a process and its memory. */
const oneOfTwo = inTurn(2)

/** A page of a PDF as a picture; a look at the paper like any other. Throws `material.not-found`, `material.page-not-drawn`, `cipher.cannot-open`. */
export async function readPdfPage(deps: Deps, caller: Caller, materialId: string, page: number): Promise<FileAnswer> {
  const { bytes, contentType } = await lookAt(deps, caller, materialId, { page })
  const { drawPdfPage } = deps
  const picture =
    contentType === 'application/pdf' && drawPdfPage ? await oneOfTwo(() => drawPdfPage(bytes, page)) : undefined
  if (!picture) throw new FilingError('material.page-not-drawn', { page })
  return { bytes: picture, contentType: 'image/jpeg' }
}

async function lookAt(deps: Deps, caller: Caller, materialId: string, what: { page?: number } = {}) {
  const { db, files, cipher } = deps
  const row = await getVisibleMaterial(db, caller, materialId)
  const { order_id, kind, about: of, content_type: contentType, file_id, data_key } = row
  const bytes = openFile(cipher, file_id, { bytes: await files.get(file_id), dataKey: data_key })
  const after = { material: materialId, kind, of, ...what }
  await writeAudit(db, { caller, action: 'material.look', about: aboutOrder(order_id), after })
  return { bytes, contentType }
}

/** Somebody else's paper does not exist. */
export async function getVisibleMaterial(db: Db, caller: Caller, materialId: string): Promise<MaterialRow> {
  const material = await findMaterial(db, materialId)
  if (!material) throw new FilingError('material.not-found', { materialId })
  await getVisibleOrder(db, caller, material.order_id).catch((error: unknown) => {
    if (!(error instanceof FilingError)) throw error
    throw new FilingError('material.not-found', { materialId })
  })
  return material
}
