import { type ByteSource, readPart } from '../byte-source.ts'
import { cursorOver } from '../cursor.ts'
import { refuse } from '../refusal.ts'
import type { ZipDirectory } from '../zip/read-directory.ts'

const magics = ['HAP Sig Block 42', '<hap sign block>']
const tailBytes = 32
const maxBlockBytes = 32 * 1024 * 1024
const maxBlocks = 20
const part = 'HAP Signing Block'

export const hapBlockIds = { signature: 0x20000000, profile: 0x20000002 }

/** What lies between the entries and the directory of a signed HAP or APP, by its number. */
export async function readHapBlocks(
  source: ByteSource,
  { directoryAt }: Pick<ZipDirectory, 'directoryAt'>,
): Promise<ReadonlyMap<number, Uint8Array<ArrayBuffer>> | undefined> {
  if (directoryAt < tailBytes) return undefined
  const tail = cursorOver(await readPart(source, { from: directoryAt - tailBytes, length: tailBytes, part }), part)
  if (!magics.includes(new TextDecoder('latin1').decode(tail.bytes.subarray(12, 28)))) return undefined
  const count = tail.u32()
  const sizeBytes = tail.u64()
  if (count > maxBlocks) refuse('too-many', { part, max: maxBlocks })
  if (sizeBytes < tailBytes || sizeBytes > maxBlockBytes || sizeBytes > directoryAt) {
    refuse('signing-block-lies', { part: `${sizeBytes} B` })
  }
  const bytes = await readPart(source, { from: directoryAt - sizeBytes, length: sizeBytes - tailBytes, part })
  const heads = cursorOver(bytes, part)
  const blocks = new Map<number, Uint8Array<ArrayBuffer>>()
  for (let nth = 0; nth < count; nth++) {
    const id = heads.u32()
    const length = heads.u32()
    const from = heads.u32()
    if (from + length > bytes.length || blocks.has(id)) refuse('signing-block-lies', { part: `0x${id.toString(16)}` })
    blocks.set(id, bytes.slice(from, from + length))
  }
  return blocks
}
