import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { keyError } from '../../platform/keys/keys.errors.ts'

export interface SealedFile {
  bytes: Buffer
  /** The key of this file alone, wrapped. */
  dataKey: Buffer
}

const ivBytes = 12
const tagBytes = 16

const contextOf = (fileId: string) => `material:${fileId}`

/** AES-256-GCM with a key of the file's own; it opens only under its own id. */
export function sealFile(cipher: Cipher, fileId: string, plain: Uint8Array): SealedFile {
  const key = randomBytes(32)
  const iv = randomBytes(ivBytes)
  const gcm = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(contextOf(fileId)))
  const bytes = Buffer.concat([iv, gcm.update(plain), gcm.final(), gcm.getAuthTag()])
  return { bytes, dataKey: cipher.seal(key, contextOf(fileId)) }
}

/** Throws `cipher.cannot-open`. */
export function openFile(cipher: Cipher, fileId: string, { bytes, dataKey }: SealedFile): Buffer {
  const context = contextOf(fileId)
  const key = cipher.open(dataKey, context)
  try {
    const gcm = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    gcm.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-tagBytes))
    return Buffer.concat([gcm.update(bytes.subarray(ivBytes, -tagBytes)), gcm.final()])
  } catch {
    throw keyError('cipher.cannot-open', { context })
  }
}
