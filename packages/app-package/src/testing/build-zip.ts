import { deflateRawSync } from 'node:zlib'
import { type Bytes, bytesOf, u16, u32 } from './bytes.ts'

export interface TestEntry {
  name: string
  data: Uint8Array | string
  isStored?: boolean
  /** What a hostile writer says instead of the truth. */
  said?: {
    sizeBytes?: number
    packedBytes?: number
    method?: number
    flags?: number
    headAt?: number
    headName?: string
  }
}

interface ZipParts {
  /** Heads and data of the entries. */
  contents: Bytes
  directory: Bytes
  entries: number
}

/** An archive in its parts, so that a signing block can be put between them. */
export function zipParts(entries: readonly TestEntry[]): ZipParts {
  const contents: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, data, isStored = false, said = {} } of entries) {
    const plain = bytesOf(data)
    const packed = isStored ? plain : deflateRawSync(plain)
    const method = said.method ?? (isStored ? 0 : 8)
    const sizes = bytesOf(u32(said.packedBytes ?? packed.length), u32(said.sizeBytes ?? plain.length))
    const common = bytesOf(u16(20), u16(said.flags ?? 0x0800), u16(method), u32(0), u32(0), sizes)
    const headName = bytesOf(said.headName ?? name)
    const local = bytesOf([0x50, 0x4b, 3, 4], common, u16(headName.length), u16(0), headName, packed)
    const nameBytes = bytesOf(name)
    const tail = bytesOf(
      u16(nameBytes.length),
      u16(0),
      u16(0),
      u16(0),
      u16(0),
      u32(0),
      u32(said.headAt ?? at),
      nameBytes,
    )
    directory.push(bytesOf([0x50, 0x4b, 1, 2], u16(20), common, tail))
    contents.push(local)
    at += local.length
  }
  return { contents: bytesOf(...contents), directory: bytesOf(...directory), entries: entries.length }
}

export const zipEnd = (entries: number, directoryBytes: number, directoryAt: number): Bytes =>
  bytesOf([0x50, 0x4b, 5, 6], u32(0), u16(entries), u16(entries), u32(directoryBytes), u32(directoryAt), u16(0))

export function joinZip({ contents, directory, entries }: ZipParts, block: Uint8Array = new Uint8Array()): Bytes {
  return bytesOf(contents, block, directory, zipEnd(entries, directory.length, contents.length + block.length))
}

export const buildZip = (entries: readonly TestEntry[], block?: Uint8Array): Bytes => joinZip(zipParts(entries), block)
