import { cursorOver } from '../cursor.ts'
import { refuse } from '../refusal.ts'
import type { Chunk } from './read-chunk.ts'

const utf8Flag = 0x100
/** A name of an app, or the path of its icon: nothing longer is of use here. */
const maxStringBytes = 4096

/** Strings by their index; each is read when it is asked for, however many a file says there are. */
export type StringPool = (index: number) => string

export function stringPool({ cursor, headBytes }: Chunk): StringPool {
  cursor.at = 8
  const count = cursor.u32()
  cursor.at = 16
  const isUtf8 = (cursor.u32() & utf8Flag) !== 0
  const stringsAt = cursor.u32()
  const { bytes, part } = cursor
  return (index) => {
    if (index >= count) return refuse('unreadable', { part })
    const at = cursorOver(bytes, part)
    at.at = headBytes + index * 4
    at.at = stringsAt + at.u32()
    const length = isUtf8 ? utf8Bytes(at) : utf16Bytes(at)
    if (length > maxStringBytes) refuse('unreadable', { part })
    return new TextDecoder(isUtf8 ? 'utf-8' : 'utf-16le').decode(at.take(length))
  }
}

type At = ReturnType<typeof cursorOver>

/** Characters first, bytes then; both in one byte, or in two. */
function utf8Bytes(at: At): number {
  const next = () => {
    const first = at.u8()
    return first & 0x80 ? ((first & 0x7f) << 8) | at.u8() : first
  }
  next()
  return next()
}

function utf16Bytes(at: At): number {
  const first = at.u16()
  return (first & 0x8000 ? ((first & 0x7fff) << 16) | at.u16() : first) * 2
}
