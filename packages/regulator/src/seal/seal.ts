import type { Dialect } from '../dialects/dialect.ts'

/** Key and initialisation vector, 16 characters each, issued by the administration. */
export interface Cipher {
  key: string
  iv: string
}

/** A document as it travels, and how it was made. */
export interface Sealed {
  /** Base64 of the zip, encrypted or not. */
  beianInfo: string
  /** Base64 of the MD5 of what the dialect hashes. */
  beianInfoHash: string
  /** 0 none, 1 AES-128-CBC. */
  encryptAlgorithm: number
  /** 0 MD5. */
  hashAlgorithm: number
  /** 0 zip. */
  compressionFormat: number
}

export interface SealOptions {
  dialect: Dialect
  cipher?: Cipher
}

/** The answer code (`msg_code`) with which an administration refuses such a payload. */
export type UnsealCode = 6 | 7 | 8 | 9 | 10 | 11
export type Unsealed = { ok: true; xml: string } | { ok: false; code: UnsealCode; reason: string }

/** GBK, zip, hash, encryption, base64. Throws `regulator.not-gbk`, `regulator.file-too-large`, `regulator.bad-cipher`. */
export async function seal(_xml: string, _options: SealOptions): Promise<Sealed> {
  throw new Error('not written yet')
}

/** The way back, refusing with the code an administration answers. */
export async function unseal(_sealed: Sealed, _options: SealOptions): Promise<Unsealed> {
  throw new Error('not written yet')
}
