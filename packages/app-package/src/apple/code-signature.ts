import type { ByteSource } from '../byte-source.ts'
import {
  type ReadSignedData,
  readSignedData,
  type SignatureVerdict,
  verifySignedData,
} from '../certificates/read-signed-data.ts'
import { cursorOver } from '../cursor.ts'
import { refuse } from '../refusal.ts'
import type { ZipEntry } from '../zip/read-directory.ts'
import { readRange } from '../zip/read-entry.ts'

const headBytes = 256 * 1024
const maxSignatureBytes = 32 * 1024 * 1024
const maxCommands = 10_000
const maxBlobs = 100
const maxSlices = 10
const part = 'Mach-O'

const magics = { thin64: 0xfeedfacf, thin32: 0xfeedface, fat: 0xcafebabe }
const signatureCommand = 0x1d
const superBlobMagic = 0xfade0cc0
const slots = { codeDirectory: 0, cms: 0x10000 }

export interface CodeSignature {
  signed: ReadSignedData
  verdict: SignatureVerdict
}

/** The signature at the end of an iOS executable; undefined where there is none. */
export async function readCodeSignature(source: ByteSource, entry: ZipEntry): Promise<CodeSignature | undefined> {
  const start = await readRange(source, entry, { from: 0, length: Math.min(headBytes, entry.sizeBytes) })
  const sliceAt = sliceOf(start)
  const head =
    sliceAt === 0
      ? start
      : await readRange(source, entry, { from: sliceAt, length: Math.min(headBytes, entry.sizeBytes - sliceAt) })
  const place = signaturePlace(head)
  if (!place) return undefined
  if (place.length > maxSignatureBytes) refuse('unreadable', { part })
  const blob = await readRange(source, entry, { from: sliceAt + place.from, length: place.length })
  const blobs = blobsIn(blob)
  const cms = blobs.get(slots.cms)
  const codeDirectory = blobs.get(slots.codeDirectory)
  // signed ad hoc: by nobody
  if (!cms || cms.length <= 8 || !codeDirectory) return undefined
  const signed = readSignedData(cms.slice(8), part)
  return { signed, verdict: await verifySignedData(signed, codeDirectory) }
}

/** An executable for several processors is several in one file, all signed alike. */
function sliceOf(head: Uint8Array<ArrayBuffer>): number {
  const cursor = cursorOver(head, part, false)
  if (head.length < 8 || cursor.u32() !== magics.fat) return 0
  const count = cursor.u32()
  if (count < 1 || count > maxSlices) refuse('unreadable', { part })
  cursor.at += 8
  return cursor.u32()
}

function signaturePlace(head: Uint8Array<ArrayBuffer>): { from: number; length: number } | undefined {
  const cursor = cursorOver(head, part)
  const magic = cursor.u32()
  if (magic !== magics.thin64 && magic !== magics.thin32) return refuse('unreadable', { part })
  cursor.at = 16
  const commands = cursor.u32()
  if (commands > maxCommands) refuse('too-many', { part, max: maxCommands })
  cursor.at = magic === magics.thin64 ? 32 : 28
  for (let nth = 0; nth < commands; nth++) {
    const from = cursor.at
    const command = cursor.u32()
    const size = cursor.u32()
    if (size < 8) refuse('unreadable', { part })
    if (command === signatureCommand) return { from: cursor.u32(), length: cursor.u32() }
    cursor.at = from + size
  }
  return undefined
}

function blobsIn(bytes: Uint8Array<ArrayBuffer>): Map<number, Uint8Array<ArrayBuffer>> {
  const cursor = cursorOver(bytes, part, false)
  if (cursor.u32() !== superBlobMagic) refuse('unreadable', { part })
  cursor.at = 8
  const count = cursor.u32()
  if (count > maxBlobs) refuse('too-many', { part, max: maxBlobs })
  const places = Array.from({ length: count }, () => ({ slot: cursor.u32(), from: cursor.u32() }))
  return new Map(
    places.map(({ slot, from }) => {
      cursor.at = from + 4
      const length = cursor.u32()
      cursor.at = from
      return [slot, cursor.take(length)]
    }),
  )
}
