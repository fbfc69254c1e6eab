import type { Deps } from '../../platform/deps.ts'
import { openFile } from './material-crypto.ts'
import { listCurrentRead } from './materials.store.ts'
import { openReading } from './sealed-reading.ts'

export interface OpenMaterial {
  kind: string
  about: string
  contentType: string
  bytes: Buffer
  /** Of a PDF whose pages can be drawn: how many there are. */
  pdfPages?: number
  /** More of it can be read when it is made small without colours. */
  inGrey?: boolean
}

/** The papers of an order in the clear, one after the other, for what is sent to the administration. */
export async function* openMaterialsOf(
  { db, files, cipher }: Pick<Deps, 'db' | 'files' | 'cipher'>,
  orderId: string,
): AsyncGenerator<OpenMaterial> {
  for (const row of await listCurrentRead(db, orderId)) {
    const { id, kind, about, content_type, file_id, data_key, pdf_pages, reading_sealed } = row
    const bytes = openFile(cipher, file_id, { bytes: await files.get(file_id), dataKey: data_key })
    const inGrey = reading_sealed ? (openReading(cipher, id, reading_sealed).inGrey ?? false) : false
    yield { kind, about, contentType: content_type, bytes, inGrey, ...(pdf_pages ? { pdfPages: pdf_pages } : {}) }
  }
}
