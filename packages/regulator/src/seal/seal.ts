import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import type { Dialect } from '../dialects/dialect.ts'
import { regulatorError } from '../regulator.errors.ts'
import { gbkDecode, gbkEncode } from './gbk.ts'
import { unzipOne, zipOne } from './zip.ts'

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

/** GBK, zip, hash, encryption, base64. Throws `regulator.not-gbk`, `regulator.file-too-large`, `regulator.cipher-unusable`. */
export async function seal(xml: string, { dialect, cipher }: SealOptions): Promise<Sealed> {
  const plain = gbkEncode(xml)
  const maxBytes = dialect.limits.fileBytes
  if (plain.length > maxBytes) {
    throw regulatorError('regulator.file-too-large', { sizeBytes: plain.length, maxBytes })
  }
  const compressed = await zipOne(dialect.entryName, plain)
  const travelling = cipher ? encrypt(compressed, cipher) : compressed
  return {
    beianInfo: travelling.toString('base64'),
    beianInfoHash: hash(compressed, { dialect, ...(cipher && { cipher }) }),
    encryptAlgorithm: cipher ? 1 : 0,
    hashAlgorithm: 0,
    compressionFormat: 0,
  }
}

/** The way back, refusing with the code an administration answers. */
export async function unseal(sealed: Sealed, options: SealOptions): Promise<Unsealed> {
  const { dialect, cipher } = options
  const { encryptAlgorithm, hashAlgorithm, compressionFormat } = sealed
  if (encryptAlgorithm !== 0 && encryptAlgorithm !== 1) return refuse(9, `encryptAlgorithm ${encryptAlgorithm}`)
  if (hashAlgorithm !== 0) return refuse(10, `hashAlgorithm ${hashAlgorithm}`)
  if (compressionFormat !== 0) return refuse(11, `compressionFormat ${compressionFormat}`)
  if (encryptAlgorithm === 1 && !cipher) return refuse(6, 'encrypted, and no key was issued')

  const travelled = Buffer.from(sealed.beianInfo, 'base64')
  const compressed = encryptAlgorithm === 1 && cipher ? decrypt(travelled, cipher) : travelled
  if (!compressed) return refuse(6, 'the key does not fit')
  if (hash(compressed, options) !== sealed.beianInfoHash.trim()) return refuse(7, 'the hash does not match')
  try {
    return { ok: true, xml: gbkDecode(await unzipOne(compressed, dialect.limits.fileBytes)) }
  } catch (error) {
    return refuse(8, error instanceof Error ? error.message : String(error))
  }
}

const refuse = (code: UnsealCode, reason: string): Unsealed => ({ ok: false, code, reason })

const hash = (compressed: Buffer, { dialect, cipher }: SealOptions): string =>
  createHash('md5')
    .update(dialect.hashed(compressed, cipher?.key ?? ''))
    .digest('base64')

function encrypt(plain: Buffer, cipher: Cipher): Buffer {
  const { key, iv } = cipherBytes(cipher)
  const working = createCipheriv('aes-128-cbc', key, iv)
  return Buffer.concat([working.update(plain), working.final()])
}

function decrypt(encrypted: Buffer, cipher: Cipher): Buffer | undefined {
  const { key, iv } = cipherBytes(cipher)
  const working = createDecipheriv('aes-128-cbc', key, iv)
  try {
    return Buffer.concat([working.update(encrypted), working.final()])
  } catch {
    // A wrong key shows as wrong padding, or passes by chance and fails at the hash.
    return undefined
  }
}

function cipherBytes(cipher: Cipher) {
  const key = Buffer.from(cipher.key, 'latin1')
  const iv = Buffer.from(cipher.iv, 'latin1')
  if (key.length !== 16 || iv.length !== 16) {
    throw regulatorError('regulator.cipher-unusable', { keyBytes: key.length, ivBytes: iv.length })
  }
  return { key, iv }
}
