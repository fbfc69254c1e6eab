import { FilingError } from '@openbeian/filing'
import { writeAudit } from '../audit/write-audit.ts'
import { aboutOrder } from '../orders/order.ts'
import { getVisibleOrder } from '../orders/visible-order.ts'
import type { Caller } from '../platform/caller.ts'
import type { Db } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import type { FileAnswer } from '../platform/http.ts'
import { openFile } from './material-crypto.ts'
import { findMaterial, type MaterialRow } from './materials.store.ts'

/** The paper itself; that somebody looked at it is written down first. Throws `material.not-found`, `cipher.cannot-open`. */
export async function readMaterial(deps: Deps, caller: Caller, materialId: string): Promise<FileAnswer> {
  const { db, files, cipher } = deps
  const {
    order_id,
    kind,
    about: of,
    content_type,
    file_id,
    data_key,
  } = await getVisibleMaterial(db, caller, materialId)
  const bytes = openFile(cipher, file_id, { bytes: await files.get(file_id), dataKey: data_key })
  const after = { material: materialId, kind, of }
  await writeAudit(db, { caller, action: 'material.look', about: aboutOrder(order_id), after })
  return { bytes, contentType: content_type }
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
