import { refuse } from './refusal.ts'

/** Walks over bytes and never leaves them: whoever asks for more is told which part ends too early. */
export interface Cursor {
  readonly part: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly length: number
  at: number
  left(): number
  u8(): number
  u16(): number
  u32(): number
  /** Up to 2^53: a length beyond that is a lie. */
  u64(): number
  take(length: number): Uint8Array<ArrayBuffer>
}

/** Little-endian unless said otherwise, as zip, APK and HAP are. */
export function cursorOver(bytes: Uint8Array<ArrayBuffer>, part: string, littleEndian = true): Cursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const step = (length: number): number => {
    const from = cursor.at
    if (length < 0 || from < 0 || from + length > bytes.length) refuse('cut-short', { part })
    cursor.at = from + length
    return from
  }
  const cursor: Cursor = {
    part,
    bytes,
    length: bytes.length,
    at: 0,
    left: () => bytes.length - cursor.at,
    u8: () => view.getUint8(step(1)),
    u16: () => view.getUint16(step(2), littleEndian),
    u32: () => view.getUint32(step(4), littleEndian),
    u64: () => {
      const value = view.getBigUint64(step(8), littleEndian)
      return value > BigInt(Number.MAX_SAFE_INTEGER) ? refuse('unreadable', { part }) : Number(value)
    },
    take: (length) => {
      const from = step(length)
      return bytes.subarray(from, from + length)
    },
  }
  return cursor
}

/** A length of four bytes, then so many bytes, as the signing blocks of APK nest them. */
export const takePrefixed = (cursor: Cursor): Cursor => cursorOver(cursor.take(cursor.u32()), cursor.part)
