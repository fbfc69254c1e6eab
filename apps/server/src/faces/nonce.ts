import type { Cipher } from '../platform/cipher.ts'

export const nonceKeyOf = (cipher: Cipher, nonce: string): Buffer => cipher.blindIndex('face-nonce', nonce)
