import type { MaterialView } from '@openbeian/contract'
import type { Db } from '../../platform/postgres/database.ts'
import { listCurrent, type MaterialRow } from './materials.store.ts'

/** The papers of an order that count now. */
export const listMaterials = async (db: Db, orderId: string): Promise<MaterialView[]> =>
  (await listCurrent(db, orderId)).map(materialView)

export const materialView = (row: MaterialRow): MaterialView => ({
  id: row.id,
  kind: row.kind,
  about: row.about,
  contentType: row.contentType,
  ...(row.width && row.height ? { width: row.width, height: row.height } : {}),
  ...(row.pdfPages ? { pdfPages: row.pdfPages } : {}),
  sizeBytes: row.sizeBytes,
  uploadedAt: row.uploadedAt.toISOString(),
  ...(row.looked?.insistedOn ? { insistedOn: row.looked.insistedOn } : {}),
})
