import { type ByteSource, readPart } from '../byte-source.ts'
import { type Cursor, cursorOver } from '../cursor.ts'
import { refuse, shown } from '../refusal.ts'
import { fullSizes } from './full-sizes.ts'

/** The largest packages of app stores have about 60,000 entries. */
const maxEntries = 200_000
const maxDirectoryBytes = 64 * 1024 * 1024

const endMagic = 0x06054b50
const end64LocatorMagic = 0x07064b50
const end64Magic = 0x06064b50
const entryMagic = 0x02014b50
const endBytes = 22
const localHeadBytes = 30

export interface ZipEntry {
  name: string
  method: number
  flags: number
  packedBytes: number
  sizeBytes: number
  /** Where its local head begins. */
  headAt: number
}

export interface ZipDirectory {
  entries: ReadonlyMap<string, ZipEntry>
  directoryAt: number
  endAt: number
  /** The end record alone, 22 bytes and a comment. */
  end: Uint8Array<ArrayBuffer>
}

interface Ends {
  entries: number
  directoryBytes: number
  directoryAt: number
  /** Where the directory has to end. */
  tailAt: number
  endAt: number
  end: Uint8Array<ArrayBuffer>
}

/** The list of what an archive holds, read once, and refused where archives are made to be read in two ways. */
export async function readDirectory(source: ByteSource): Promise<ZipDirectory> {
  const ends = await readEnds(source)
  const { entries: count, directoryAt, directoryBytes, tailAt, endAt, end } = ends
  if (count > maxEntries) refuse('too-many-entries', { entries: count, max: maxEntries })
  if (directoryBytes > maxDirectoryBytes) refuse('directory-lies', { part: `${directoryBytes} B` })
  if (directoryAt + directoryBytes !== tailAt) refuse('directory-lies', { part: 'offset' })
  const bytes = await readPart(source, { from: directoryAt, length: directoryBytes, part: 'central directory' })
  const entries = readEntries(cursorOver(bytes, 'central directory'), count)
  refuseOverlaps([...entries.values()], directoryAt)
  return { entries, directoryAt, endAt, end }
}

/** The end record is the one whose comment reaches the end of the file; with two of them an archive has two readings. */
async function readEnds(source: ByteSource): Promise<Ends> {
  const tailBytes = Math.min(source.sizeBytes, endBytes + 0xffff)
  const tailFrom = source.sizeBytes - tailBytes
  const tail = await readPart(source, { from: tailFrom, length: tailBytes, part: 'end of the archive' })
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  const found: number[] = []
  for (let at = 0; at + endBytes <= tailBytes; at++) {
    if (view.getUint32(at, true) === endMagic && at + endBytes + view.getUint16(at + 20, true) === tailBytes)
      found.push(at)
  }
  const [at] = found
  if (at === undefined) return refuse('no-directory')
  if (found.length > 1) refuse('two-directories')
  const end = tail.slice(at)
  const cursor = cursorOver(end, 'end of the archive')
  cursor.at = 4
  if (cursor.u16() !== 0 || cursor.u16() !== 0) refuse('directory-lies', { part: 'disk' })
  const here = cursor.u16()
  const entries = cursor.u16()
  if (here !== entries) refuse('directory-lies', { part: 'entries' })
  const directoryBytes = cursor.u32()
  const directoryAt = cursor.u32()
  const endAt = tailFrom + at
  const short: Ends = { entries, directoryBytes, directoryAt, tailAt: endAt, endAt, end }
  const isLong = entries === 0xffff || directoryBytes === 0xffffffff || directoryAt === 0xffffffff
  return isLong ? ((await readLongEnds(source, short)) ?? short) : short
}

/** Zip64: the record of packages over 4 GB or 65,535 entries. */
async function readLongEnds(source: ByteSource, short: Ends): Promise<Ends | undefined> {
  const locatorAt = short.endAt - 20
  if (locatorAt < 0) return undefined
  const locator = cursorOver(await readPart(source, { from: locatorAt, length: 20, part: 'zip64' }), 'zip64')
  if (locator.u32() !== end64LocatorMagic) return undefined
  locator.at = 8
  const recordAt = locator.u64()
  const record = cursorOver(await readPart(source, { from: recordAt, length: 56, part: 'zip64' }), 'zip64')
  if (record.u32() !== end64Magic) refuse('directory-lies', { part: 'zip64' })
  const recordBytes = record.u64() + 12
  if (recordAt + recordBytes !== locatorAt) refuse('directory-lies', { part: 'zip64' })
  record.at = 32
  return { ...short, entries: record.u64(), directoryBytes: record.u64(), directoryAt: record.u64(), tailAt: recordAt }
}

function readEntries(cursor: Cursor, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  const text = new TextDecoder()
  for (let nth = 0; nth < count; nth++) {
    if (cursor.u32() !== entryMagic) refuse('directory-lies', { part: `${nth}` })
    cursor.at += 4
    const flags = cursor.u16()
    const method = cursor.u16()
    cursor.at += 8
    const sizes = { packedBytes: cursor.u32(), sizeBytes: cursor.u32() }
    const [nameBytes, extraBytes, commentBytes] = [cursor.u16(), cursor.u16(), cursor.u16()]
    cursor.at += 8
    const headAt = cursor.u32()
    const name = text.decode(cursor.take(nameBytes))
    const extra = cursorOver(cursor.take(extraBytes), name)
    cursor.take(commentBytes)
    if (entries.has(name)) refuse('doubled-entry', { entry: shown(name) })
    entries.set(name, { name, method, flags, ...fullSizes({ ...sizes, headAt }, extra) })
  }
  if (cursor.left() !== 0) refuse('directory-lies', { part: 'entries' })
  return entries
}

/** One byte for two entries: what one reader sees is not what another one installs, and a small file becomes petabytes. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryAt: number): void {
  const byPlace = entries.toSorted((one, other) => one.headAt - other.headAt)
  for (const [nth, { name, headAt, packedBytes }] of byPlace.entries()) {
    const next = byPlace[nth + 1]
    const endsAt = headAt + localHeadBytes + packedBytes
    if (endsAt > (next?.headAt ?? directoryAt)) {
      refuse('overlapping-entries', { first: shown(name), second: shown(next?.name ?? 'central directory') })
    }
  }
}
