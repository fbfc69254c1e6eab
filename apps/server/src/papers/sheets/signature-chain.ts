import { createHash } from 'node:crypto'
import type { Cipher } from '../../platform/keys/cipher.ts'

/** One signature; its hash covers all of its fields and the hash of the entry before. */
export interface SignatureEntry {
  orderId: string
  number: number
  sheetId: string
  accountId: string
  at: Date
  /** SHA-256 of the sheet as it was shown. */
  documentHash: Buffer
  /** SHA-256 of the sheet with the signature in it. */
  signedHash: Buffer
  /** SHA-256 of who signed, from where, and the strokes. */
  drawingHash: Buffer
}

export interface ChainedSignature extends SignatureEntry {
  previous: Buffer
  hash: Buffer
  /** An HMAC of the hash: whoever can write the table cannot make the chain anew. */
  seal: Buffer
}

const beginning: Buffer = Buffer.alloc(32)

export const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()

/** The entry as it follows on the last one of its order. */
export function chained(
  cipher: Cipher,
  entry: SignatureEntry,
  last: Pick<ChainedSignature, 'hash'> | undefined,
): ChainedSignature {
  const previous = last?.hash ?? beginning
  const hash = hashOf(entry, previous)
  return { ...entry, previous, hash, seal: sealOf(cipher, hash) }
}

/** The number of the first entry that was altered or is missing; undefined while the chain is intact. */
export function findBreak(cipher: Cipher, entries: readonly ChainedSignature[]): number | undefined {
  let previous: Buffer = beginning
  for (const [index, entry] of entries.entries()) {
    const number = index + 1
    const isWhole =
      entry.number === number &&
      entry.previous.equals(previous) &&
      entry.hash.equals(hashOf(entry, previous)) &&
      entry.seal.equals(sealOf(cipher, entry.hash))
    if (!isWhole) return number
    previous = entry.hash
  }
  return undefined
}

function hashOf(entry: SignatureEntry, previous: Buffer): Buffer {
  const { orderId, number, sheetId, accountId, at, documentHash, signedHash, drawingHash } = entry
  const hashes = [documentHash, signedHash, drawingHash, previous].map((it) => it.toString('hex'))
  return sha256(JSON.stringify([orderId, number, sheetId, accountId, at.toISOString(), ...hashes]))
}

const sealOf = (cipher: Cipher, hash: Buffer) => cipher.blindIndex('sheet-signature', hash.toString('hex'))
