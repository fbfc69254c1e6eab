import type { Progress } from '../app-package.ts'
import { type ByteSource, readPart } from '../byte-source.ts'
import type { ZipDirectory } from '../zip/read-directory.ts'

const pieceBytes = 1024 * 1024
const part = 'APK'

interface SignedContent {
  source: ByteSource
  directory: ZipDirectory
  /** Where the signing block begins: as if the directory followed at once. */
  blockAt: number
  progress: Progress
}

/** The digest v2 and v3 sign: all of the file but the signing block, in pieces of 1 MB that are digested each. */
export async function contentDigest(
  algorithm: 'SHA-256' | 'SHA-512',
  { source, directory, blockAt, progress }: SignedContent,
): Promise<Uint8Array<ArrayBuffer>> {
  const { subtle } = globalThis.crypto
  const digests: Uint8Array<ArrayBuffer>[] = []
  const add = async (piece: Uint8Array<ArrayBuffer>) => {
    digests.push(new Uint8Array(await subtle.digest(algorithm, withHead(0xa5, piece.length, [piece]))))
  }
  const addRange = async (from: number, to: number) => {
    for (let at = from; at < to; at += pieceBytes) {
      await add(await readPart(source, { from: at, length: Math.min(pieceBytes, to - at), part }))
      progress(at, source.sizeBytes)
    }
  }
  await addRange(0, blockAt)
  await addRange(directory.directoryAt, directory.endAt)
  const end = directory.end.slice()
  new DataView(end.buffer).setUint32(16, blockAt, true)
  for (let at = 0; at < end.length; at += pieceBytes) await add(end.slice(at, at + pieceBytes))
  progress(source.sizeBytes, source.sizeBytes)
  return new Uint8Array(await subtle.digest(algorithm, withHead(0x5a, digests.length, digests)))
}

function withHead(prefix: number, count: number, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(5 + parts.reduce((sum, it) => sum + it.length, 0))
  bytes[0] = prefix
  new DataView(bytes.buffer).setUint32(1, count, true)
  let at = 5
  for (const it of parts) {
    bytes.set(it, at)
    at += it.length
  }
  return bytes
}
