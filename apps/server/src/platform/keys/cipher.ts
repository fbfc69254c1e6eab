/**
 * Seals what must not be read at rest. `context` names what it is (`order:…`): a sealed value put in another place does not open.
 */
export interface Cipher {
  /** AES-256-GCM with a fresh data key, wrapped by the key-encryption key, in one buffer that begins with a suite byte. */
  seal(plain: Uint8Array, context: string): Buffer
  /** Throws `cipher.cannot-open`. */
  open(sealed: Uint8Array, context: string): Buffer
  /** HMAC of a normalised value, to find what is stored sealed. */
  blindIndex(kind: string, value: string): Buffer
}
