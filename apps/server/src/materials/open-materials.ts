import type { Db } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import { openFile } from './material-crypto.ts'
import { listCurrent } from './materials.store.ts'

export interface OpenMaterial {
  kind: string
  about: string
  contentType: string
  bytes: Buffer
  /** Of a PDF whose pages can be drawn: how many there are. */
  pdfPages?: number
}

/** The papers of an order in the clear, one after the other, for what is sent to the administration. */
export async function* openMaterialsOf(
  db: Db,
  { files, cipher }: Pick<Deps, 'files' | 'cipher'>,
  orderId: string,
): AsyncGenerator<OpenMaterial> {
  for (const { kind, about, content_type, file_id, data_key, pdf_pages } of await listCurrent(db, orderId)) {
    const bytes = openFile(cipher, file_id, { bytes: await files.get(file_id), dataKey: data_key })
    yield { kind, about, contentType: content_type, bytes, ...(pdf_pages ? { pdfPages: pdf_pages } : {}) }
  }
}
