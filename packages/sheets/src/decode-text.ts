import { refused } from './sheet.ts'

interface Decoded {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
}

/**
 * A text by its mark, else as UTF-8 where every byte fits, else as GB 18030, which GBK and GB 2312 are parts of. Throws
 * `wrong-encoding` with the line where neither fits: guessing would make another name of a name.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded('utf-8', bytes.subarray(3))
  if (first === 0xff && second === 0xfe) return decoded('utf-16le', bytes.subarray(2))
  if (first === 0xfe && second === 0xff) return decoded('utf-16be', bytes.subarray(2))
  return tried('utf-8', bytes) ?? decoded('gb18030', bytes)
}

function tried(encoding: Decoded['encoding'], bytes: Uint8Array): Decoded | undefined {
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return undefined
  }
}

function decoded(encoding: Decoded['encoding'], bytes: Uint8Array): Decoded {
  const whole = tried(encoding, bytes)
  if (!whole) throw refused('wrong-encoding', { at: String(firstBadLine(encoding, bytes)) })
  if (whole.text.includes('\0')) throw refused('no-sheet')
  return whole
}

/** Line by line: no byte of a character of these encodings is a line feed, but for UTF-16, where it is line 1. */
function firstBadLine(encoding: Decoded['encoding'], bytes: Uint8Array): number {
  let from = 0
  for (let line = 1; from < bytes.length && !encoding.startsWith('utf-16'); line += 1) {
    const end = bytes.indexOf(0x0a, from)
    const part = bytes.subarray(from, end < 0 ? bytes.length : end)
    if (!tried(encoding, part)) return line
    from = end < 0 ? bytes.length : end + 1
  }
  return 1
}
