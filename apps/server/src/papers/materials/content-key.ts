import { createHash } from 'node:crypto'
import type { Cipher } from '../../platform/keys/cipher.ts'

/** The same bytes have the same key; who has them does not find them without ours. */
export const contentKey = (cipher: Cipher, bytes: Uint8Array): Buffer =>
  contentKeyOfHash(cipher, createHash('sha256').update(bytes).digest())

export const contentKeyOfHash = (cipher: Cipher, hash: Buffer): Buffer =>
  cipher.blindIndex('material', hash.toString('hex'))
