import { type ByteSource, readPart } from '../byte-source.ts'
import { cursorOver } from '../cursor.ts'
import { refuse } from '../refusal.ts'
import type { ZipDirectory } from '../zip/read-directory.ts'

const magic = 'APK Sig Block 42'
const tailBytes = 24
/** Certificates, digests and a lineage take some 10 KB, what channel packers add some more. */
const maxBlockBytes = 16 * 1024 * 1024
const maxPairs = 100
const part = 'APK Signing Block'

export const blockIds = { v2: 0x7109871a, v3: 0xf05368c0, 'v3.1': 0x1b93ad61 }
/** Padding, the source stamp of a store, dependencies listed by Gradle: they come with the build tools. */
const ordinaryIds = [0x42726577, 0x2b09189e, 0x6dff800d, 0x504b4453]

export interface SigningBlock {
  /** Where it begins, and the entries of the archive end. */
  at: number
  pairs: ReadonlyMap<number, Uint8Array<ArrayBuffer>>
  /** How many blocks nobody who builds packages writes: channels, mostly. */
  addedBlocks: number
}

/** What lies between the entries and the directory of an APK that is signed with v2 or later. */
export async function readSigningBlock(
  source: ByteSource,
  { directoryAt }: Pick<ZipDirectory, 'directoryAt'>,
): Promise<SigningBlock | undefined> {
  if (directoryAt < tailBytes + 8) return undefined
  const tail = await readPart(source, { from: directoryAt - tailBytes, length: tailBytes, part })
  if (new TextDecoder().decode(tail.subarray(8)) !== magic) return undefined
  const sizeBytes = cursorOver(tail, part).u64()
  const at = directoryAt - sizeBytes - 8
  if (sizeBytes < tailBytes || at < 0) refuse('signing-block-lies', { part: 'size' })
  if (sizeBytes > maxBlockBytes) refuse('signing-block-lies', { part: `${sizeBytes} B` })
  const block = cursorOver(await readPart(source, { from: at, length: sizeBytes + 8, part }), part)
  if (block.u64() !== sizeBytes) refuse('signing-block-lies', { part: 'size' })
  const body = cursorOver(block.take(sizeBytes - tailBytes), part)
  const pairs = new Map<number, Uint8Array<ArrayBuffer>>()
  while (body.left() > 0) {
    const pairBytes = body.u64()
    if (pairBytes < 4 || pairBytes > body.left()) refuse('signing-block-lies', { part: 'pair' })
    const id = body.u32()
    if (pairs.has(id)) refuse('signing-block-lies', { part: `0x${id.toString(16)}` })
    if (pairs.size >= maxPairs) refuse('too-many', { part, max: maxPairs })
    pairs.set(id, body.take(pairBytes - 4))
  }
  const known = [...Object.values(blockIds), ...ordinaryIds]
  return { at, pairs, addedBlocks: [...pairs.keys()].filter((it) => !known.includes(it)).length }
}
