import { type Cursor, cursorOver } from '../cursor.ts'
import { refuse } from '../refusal.ts'

/** The unit of Android's binary files: a kind, a head, and a body that may hold others. */
export interface Chunk {
  kind: number
  /** All of it, at the first byte of its head. */
  cursor: Cursor
  headBytes: number
}

export const chunkKinds = {
  stringPool: 0x0001,
  table: 0x0002,
  xml: 0x0003,
  xmlStart: 0x0102,
  xmlEnd: 0x0103,
  xmlResourceMap: 0x0180,
  tablePackage: 0x0200,
  tableType: 0x0201,
}

/** A chunk says how long it is; one that is shorter than its head would be read for ever. */
export function takeChunk(cursor: Cursor): Chunk {
  const from = cursor.at
  const kind = cursor.u16()
  const headBytes = cursor.u16()
  const sizeBytes = cursor.u32()
  if (headBytes < 8 || sizeBytes < headBytes) refuse('unreadable', { part: cursor.part })
  cursor.at = from
  return { kind, headBytes, cursor: cursorOver(cursor.take(sizeBytes), cursor.part) }
}

/** The chunks that lie in another one, after its head. */
export function* chunksIn({ cursor, headBytes }: Chunk): Generator<Chunk> {
  cursor.at = headBytes
  while (cursor.left() >= 8) yield takeChunk(cursor)
}
