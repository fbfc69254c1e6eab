import type { Cipher } from '../../platform/keys/cipher.ts'

export const nonceKeyOf = (cipher: Cipher, nonce: string): Buffer => cipher.blindIndex('face-nonce', nonce)
