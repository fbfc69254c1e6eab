export type Bytes = Uint8Array<ArrayBuffer>

export const bytesOf = (...parts: (Uint8Array | string | readonly number[])[]): Bytes => {
  const all = parts.map((it) => (typeof it === 'string' ? new TextEncoder().encode(it) : Uint8Array.from(it)))
  const whole = new Uint8Array(all.reduce((sum, it) => sum + it.length, 0))
  let at = 0
  for (const it of all) {
    whole.set(it, at)
    at += it.length
  }
  return whole
}

const numbered = (length: number, write: (view: DataView) => void): Bytes => {
  const bytes = new Uint8Array(length)
  write(new DataView(bytes.buffer))
  return bytes
}

export const u16 = (value: number): Bytes => numbered(2, (it) => it.setUint16(0, value, true))
export const u32 = (value: number): Bytes => numbered(4, (it) => it.setUint32(0, value, true))
export const u64 = (value: number): Bytes => numbered(8, (it) => it.setBigUint64(0, BigInt(value), true))
export const u32be = (value: number): Bytes => numbered(4, (it) => it.setUint32(0, value, false))
export const u64be = (value: number): Bytes => numbered(8, (it) => it.setBigUint64(0, BigInt(value), false))

/** A length of four bytes, then what is so long. */
export const prefixed = (...parts: Uint8Array[]): Bytes => {
  const body = bytesOf(...parts)
  return bytesOf(u32(body.length), body)
}

export const repeated = (length: number, of: (at: number) => Uint8Array): Bytes =>
  bytesOf(...Array.from({ length }, (_, at) => of(at)))
