import { readBinaryPlist } from './binary-plist.ts'
import type { Plist } from './plist-value.ts'
import { readXmlPlist } from './xml-plist.ts'

/** In either of its two forms. */
export function readPlist(bytes: Uint8Array<ArrayBuffer>, part: string): Plist {
  const isBinary = new TextDecoder().decode(bytes.subarray(0, 6)) === 'bplist'
  return isBinary ? readBinaryPlist(bytes, part) : readXmlPlist(new TextDecoder().decode(bytes), part)
}
