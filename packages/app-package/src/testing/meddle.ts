import { type Bytes, bytesOf } from './bytes.ts'

/** Numbers that look random and are the same for the same seed (xorshift). */
export function numbersOf(seed: number): (end: number) => number {
  let state = seed | 1
  return (end) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % end
  }
}

const words = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xffff, 0x04034b50, 0x02014b50]

/** A valid file with one to four places changed: bytes, lengths, cuts and doubled parts. */
export function meddledWith(valid: Bytes, below: (end: number) => number): Bytes {
  let bytes = bytesOf(valid)
  for (let turn = 0; turn <= below(4); turn++) bytes = changedOnce(bytes, below)
  return bytes
}

function changedOnce(bytes: Bytes, below: (end: number) => number): Bytes {
  const at = below(Math.max(1, bytes.length - 4))
  const part = bytes.subarray(at, at + 1 + below(200))
  switch (below(6)) {
    case 0:
      return bytesOf(bytes.subarray(0, at), [below(256)], bytes.subarray(at + 1))
    case 1:
      if (bytes.length < 4) return bytes
      new DataView(bytes.buffer).setUint32(
        Math.min(at, bytes.length - 4),
        words[below(words.length)] ?? 0,
        below(2) === 0,
      )
      return bytes
    case 2:
      return bytes.slice(0, Math.max(8, at))
    case 3:
      return bytesOf(bytes.subarray(0, at), bytes.subarray(at + part.length))
    case 4:
      return bytesOf(bytes.subarray(0, at), ...Array.from({ length: 1 + below(50) }, () => part), bytes.subarray(at))
    default:
      // lengths and offsets stand near the end of an archive
      bytes[Math.max(0, bytes.length - 1 - below(Math.min(2000, bytes.length)))] = below(256)
      return bytes
  }
}
