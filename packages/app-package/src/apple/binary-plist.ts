import { type Cursor, cursorOver } from '../cursor.ts'
import { refuse } from '../refusal.ts'
import { type Plist, plistLimits } from './plist-value.ts'

const trailerBytes = 32

interface Table {
  cursor: Cursor
  part: string
  offsetOf(object: number): number
  referenceBytes: number
  /** Objects that are being read: who meets one of them again goes in circles. */
  open: Set<number>
  /** One object may be referred to a thousand times, and each of those by a thousand: values are counted, not objects. */
  values: { left: number }
}

/** bplist00: objects that refer to each other by number. */
export function readBinaryPlist(bytes: Uint8Array<ArrayBuffer>, part: string): Plist {
  const cursor = cursorOver(bytes, part, false)
  if (bytes.length < 8 + trailerBytes) refuse('cut-short', { part })
  cursor.at = bytes.length - trailerBytes + 6
  const offsetBytes = cursor.u8()
  const referenceBytes = cursor.u8()
  const objects = cursor.u64()
  const top = cursor.u64()
  const tableAt = cursor.u64()
  const isWrong =
    [offsetBytes, referenceBytes].some((it) => it < 1 || it > 8) || tableAt + objects * offsetBytes > bytes.length
  if (isWrong) refuse('unreadable', { part })
  const table: Table = {
    cursor,
    part,
    referenceBytes,
    open: new Set(),
    values: { left: plistLimits.values },
    offsetOf(object) {
      if (object >= objects) return refuse('unreadable', { part })
      cursor.at = tableAt + object * offsetBytes
      return number(cursor, offsetBytes)
    },
  }
  return readObject(table, top)
}

function readObject(table: Table, object: number): Plist {
  const { cursor, part, open, values } = table
  if (open.has(object)) refuse('cyclic', { part })
  if (open.size >= plistLimits.depth) refuse('too-deep', { part, max: plistLimits.depth })
  values.left -= 1
  if (values.left < 0) refuse('too-many', { part, max: plistLimits.values })
  cursor.at = table.offsetOf(object)
  const head = cursor.u8()
  open.add(object)
  const value = readValue(table, head >> 4, head & 0xf)
  open.delete(object)
  return value
}

function readValue(table: Table, kind: number, low: number): Plist {
  const { cursor } = table
  switch (kind) {
    case 0x0:
      return low === 8 || low === 9 ? low === 9 : undefined
    case 0x4:
      return cursor.take(lengthOf(cursor, low))
    case 0x5:
      return new TextDecoder('latin1').decode(cursor.take(lengthOf(cursor, low)))
    case 0x6:
      return new TextDecoder('utf-16be').decode(cursor.take(lengthOf(cursor, low) * 2))
    case 0xa:
    case 0xc:
      return referencesOf(table, lengthOf(cursor, low)).map((it) => readObject(table, it))
    case 0xd:
      return readDictionary(table, lengthOf(cursor, low))
    default:
      return undefined
  }
}

function readDictionary(table: Table, length: number): Plist {
  const keys = referencesOf(table, length)
  const values = referencesOf(table, length)
  const read: Record<string, Plist> = Object.create(null)
  for (const [nth, key] of keys.entries()) {
    const name = readObject(table, key)
    const value = values[nth]
    if (typeof name !== 'string' || value === undefined) return refuse('unreadable', { part: table.part })
    read[name] = readObject(table, value)
  }
  return read
}

function referencesOf({ cursor, referenceBytes, part }: Table, length: number): number[] {
  if (length * referenceBytes > cursor.left()) refuse('cut-short', { part })
  return Array.from({ length }, () => number(cursor, referenceBytes))
}

/** Up to 14 it stands in the head; beyond, as a number of its own. */
function lengthOf(cursor: Cursor, low: number): number {
  if (low !== 0xf) return low
  const head = cursor.u8()
  const bytes = 1 << (head & 0xf)
  if (head >> 4 !== 1 || bytes > 8) refuse('unreadable', { part: cursor.part })
  return number(cursor, bytes)
}

function number(cursor: Cursor, bytes: number): number {
  let value = 0
  for (const byte of cursor.take(bytes)) value = value * 256 + byte
  return value > Number.MAX_SAFE_INTEGER ? refuse('unreadable', { part: cursor.part }) : value
}
