import { fromBER } from 'asn1js'

const limits = { maxDepth: 40, maxNodes: 10_000, maxContentLength: 16 * 1024 * 1024 }

/** What cannot be parsed has an offset below zero: of some bytes, such as a time that is none, the library throws instead. */
export function parseDer(bytes: Uint8Array<ArrayBuffer>): ReturnType<typeof fromBER> {
  try {
    return fromBER(bytes, limits)
  } catch {
    return fromBER(new Uint8Array(0))
  }
}
