import type { MaterialView } from '@openbeian/contract'
import type { MaterialKind, MaterialOwner } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import { openFile } from './material-crypto.ts'
import { listCurrentRead } from './materials.store.ts'
import { openReading } from './sealed-reading.ts'

export interface OpenMaterial {
  kind: MaterialKind
  about: MaterialOwner
  contentType: MaterialView['contentType']
  bytes: Buffer
  /** Of a PDF whose pages can be drawn: how many there are. */
  pdfPages?: number
  /** The reduced copy is more legible in grey than in colour. */
  inGrey?: boolean
}

/** The papers of an order in the clear, one after the other, for what is sent to the administration. */
export async function* openMaterialsOf(
  { db, files, cipher }: Pick<Deps, 'db' | 'files' | 'cipher'>,
  orderId: string,
): AsyncGenerator<OpenMaterial> {
  for (const row of await listCurrentRead(db, orderId)) {
    const { id, kind, about, contentType, fileId, dataKey, pdfPages, readingSealed } = row
    const bytes = openFile(cipher, fileId, { bytes: await files.get(fileId), dataKey: dataKey })
    const inGrey = readingSealed ? (openReading(cipher, id, readingSealed).inGrey ?? false) : false
    yield { kind, about, contentType: contentType, bytes, inGrey, ...(pdfPages ? { pdfPages: pdfPages } : {}) }
  }
}
