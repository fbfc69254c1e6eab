import { type ByteSource, partOf, readPart } from '../byte-source.ts'
import { cursorOver } from '../cursor.ts'
import { PackageRefused, refuse, shown } from '../refusal.ts'
import type { ZipEntry } from './read-directory.ts'

const stored = 0
const deflated = 8
const pieceBytes = 1024 * 1024
/** A browser unpacks what it is given at once, up to a thousand times as much. */
const inflatedAtOnceBytes = 32 * 1024
const localHeadBytes = 30

/** An entry whole; what is larger than allowed is refused before it is held. */
export async function readEntry(
  source: ByteSource,
  entry: ZipEntry,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.sizeBytes > maxBytes) refuseSize(entry, maxBytes)
  const whole = new Uint8Array(entry.sizeBytes)
  let at = 0
  for await (const piece of piecesOf(source, entry)) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** A package inside a package, without unpacking it where it was stored as it is. */
export async function entryAsSource(source: ByteSource, entry: ZipEntry, maxBytes: number): Promise<ByteSource> {
  if (entry.method === stored) return partOf(source, await dataStartsAt(source, entry), entry.packedBytes)
  const whole = await readEntry(source, entry, maxBytes)
  return {
    sizeBytes: whole.length,
    read: (from, length) => Promise.resolve(whole.slice(from, from + length)),
  }
}

/** One range of an entry; what lies before it is unpacked and dropped. */
export async function readRange(
  source: ByteSource,
  entry: ZipEntry,
  { from, length }: { from: number; length: number },
): Promise<Uint8Array<ArrayBuffer>> {
  if (from + length > entry.sizeBytes) refuse('cut-short', { part: shown(entry.name) })
  const range = new Uint8Array(length)
  let at = 0
  for await (const piece of piecesOf(source, entry)) {
    const part = piece.subarray(Math.max(0, from - at), Math.max(0, from + length - at))
    if (part.length > 0) range.set(part, Math.max(0, at - from))
    at += piece.length
    if (at >= from + length) break
  }
  return range
}

/** An entry piece by piece: never more than its directory says, and not less. */
export async function* piecesOf(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const from = await dataStartsAt(source, entry)
  let unpacked = 0
  const packed = packedPieces(source, { from, length: entry.packedBytes, part: shown(entry.name) })
  const pieces = entry.method === stored ? packed : inflated(packed, entry)
  for await (const piece of pieces) {
    unpacked += piece.length
    if (unpacked > entry.sizeBytes) refuse('entry-lies', { entry: shown(entry.name) })
    yield piece
  }
  if (unpacked !== entry.sizeBytes) refuse('entry-lies', { entry: shown(entry.name) })
}

async function dataStartsAt(source: ByteSource, entry: ZipEntry): Promise<number> {
  const name = shown(entry.name)
  if ((entry.flags & 1) !== 0) refuse('entry-encrypted', { entry: name })
  if (entry.method !== stored && entry.method !== deflated)
    refuse('entry-method', { entry: name, method: entry.method })
  if (entry.method === stored && entry.packedBytes !== entry.sizeBytes) refuse('entry-lies', { entry: name })
  const head = cursorOver(await readPart(source, { from: entry.headAt, length: localHeadBytes, part: name }), name)
  if (head.u32() !== 0x04034b50) refuse('entry-lies', { entry: name })
  head.at = 8
  if (head.u16() !== entry.method) refuse('entry-lies', { entry: name })
  head.at = 26
  const nameBytes = head.u16()
  const extraBytes = head.u16()
  const headName = await readPart(source, { from: entry.headAt + localHeadBytes, length: nameBytes, part: name })
  if (new TextDecoder().decode(headName) !== entry.name) refuse('entry-lies', { entry: name })
  return entry.headAt + localHeadBytes + nameBytes + extraBytes
}

interface Packed {
  from: number
  length: number
  part: string
}

async function* packedPieces(
  source: ByteSource,
  { from, length, part }: Packed,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < length; at += pieceBytes) {
    yield await readPart(source, { from: from + at, length: Math.min(pieceBytes, length - at), part })
  }
}

/** The unpacker of the platform; it waits for whoever reads, so a bomb grows no further than one small piece of it. */
async function* inflated(
  packed: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  { name }: ZipEntry,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = streamOf(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  try {
    for (;;) {
      const { done, value } = await readNext(reader, name)
      if (done) return
      yield value
    }
  } finally {
    // whoever stopped in the middle need not hear that the rest was dropped
    await reader.cancel().catch(() => {})
  }
}

const streamOf = (pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) return controller.close()
      for (let at = 0; at < value.length; at += inflatedAtOnceBytes) {
        controller.enqueue(value.subarray(at, at + inflatedAtOnceBytes))
      }
    },
  })

async function readNext(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>, name: string) {
  try {
    return await reader.read()
  } catch (error) {
    // a slice that is gone is told as such, not as a fault of the archive
    if (error instanceof PackageRefused) throw error
    return refuse('entry-lies', { entry: shown(name) })
  }
}

function refuseSize(entry: ZipEntry, maxBytes: number): never {
  return refuse('entry-too-large', { entry: shown(entry.name), maxMegabytes: Math.round(maxBytes / 1_048_576) })
}
