import type { Cipher } from '../../platform/keys/cipher.ts'

export const aboutPaper = (paperId: string) => `filed-paper:${paperId}`

export const sealPaper = (cipher: Cipher, paperId: string, bytes: Buffer): Buffer =>
  cipher.seal(bytes, aboutPaper(paperId))

/** Throws `cipher.cannot-open`. */
export const openPaper = (cipher: Cipher, paperId: string, sealed: Buffer): Buffer =>
  cipher.open(sealed, aboutPaper(paperId))
