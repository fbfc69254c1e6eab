import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

export interface Fingerprints {
  md5: string
  sha1: string
  sha256: string
}

export const upperHex = (bytes: Uint8Array): string => bytesToHex(bytes).toUpperCase()

/** Of the certificate as it is in the file, byte for byte; upper case, without colons. */
export const fingerprintsOf = (der: Uint8Array): Fingerprints => ({
  md5: upperHex(md5(der)),
  sha1: upperHex(sha1(der)),
  sha256: upperHex(sha256(der)),
})
