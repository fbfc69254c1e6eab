import type { Paper } from '@openbeian/vision'
import type { Cipher } from '../../platform/keys/cipher.ts'

/** What is kept of a paper that was read. */
export interface StoredReading extends Pick<Paper, 'rotation' | 'fields'> {
  lostWhenReported: string[]
  /** The copy reduced for the report is more legible in grey than in colour. */
  inGrey?: boolean
}

const contextOf = (materialId: string) => `reading:${materialId}`

export const sealReading = (cipher: Cipher, materialId: string, reading: StoredReading): Buffer =>
  cipher.seal(Buffer.from(JSON.stringify(reading)), contextOf(materialId))

/** Throws `cipher.cannot-open`. */
export const openReading = (cipher: Cipher, materialId: string, sealed: Uint8Array): StoredReading =>
  JSON.parse(cipher.open(sealed, contextOf(materialId)).toString()) as StoredReading
