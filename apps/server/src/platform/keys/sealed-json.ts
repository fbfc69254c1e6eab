import type { Cipher } from './cipher.ts'

/** JSON at rest: `of` is what it belongs to, the context it is sealed under. */
export interface SealedJson<Value, Of> {
  seal(cipher: Cipher, of: Of, value: Value): Buffer
  /** Throws `cipher.cannot-open`. */
  open(cipher: Cipher, of: Of, sealed: Uint8Array): Value
}

/** What was sealed elsewhere, or changed since, does not open: hence what comes out has the type of what went in. */
export const sealedJson = <Value, Of = string>(contextOf: (of: Of) => string): SealedJson<Value, Of> => ({
  seal: (cipher, of, value) => cipher.seal(Buffer.from(JSON.stringify(value)), contextOf(of)),
  open: (cipher, of, sealed) => JSON.parse(cipher.open(sealed, contextOf(of)).toString('utf8')) as Value,
})
