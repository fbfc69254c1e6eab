import type { Cipher } from '../../platform/keys/cipher.ts'

/** What the content is bound to when it is sealed; stored rows were sealed with this word, which therefore stays. */
const contextOf = (id: string) => `filed-paper:${id}`

export const aboutFiledMaterial = (id: string) => `filed-material:${id}`

export const sealFiledMaterial = (cipher: Cipher, id: string, bytes: Buffer): Buffer =>
  cipher.seal(bytes, contextOf(id))

/** Throws `cipher.cannot-open`. */
export const openFiledMaterial = (cipher: Cipher, id: string, sealed: Buffer): Buffer =>
  cipher.open(sealed, contextOf(id))
