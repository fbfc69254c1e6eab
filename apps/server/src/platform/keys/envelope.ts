import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import type { Cipher } from './cipher.ts'
import type { KeyRing } from './key-provider.ts'
import { keyError } from './keys.errors.ts'

/** How the bytes after the suite byte are to be read; a further suite is a further entry. */
const suite = 1
const ivBytes = 12
const tagBytes = 16
const keyBytes = 32

/**
 * Seals with a data key of its own for every value: suite, length and name of the key-encryption key, wrapped data key, sealed value.
 * Both carry the context as additional data.
 */
export function envelope({ current, ...ring }: KeyRing): Cipher {
  // Node opens with a key object four times as fast as with bytes
  const keys = new Map([...ring.keys].map(([name, bytes]) => [name, createSecretKey(bytes)]))
  const indexKey = createSecretKey(ring.indexKey)
  return {
    seal(plain, context) {
      const name = Buffer.from(current)
      const head = Buffer.concat([Buffer.from([suite, name.length]), name])
      const bound = boundTo(head, context)
      const dataKey = randomBytes(keyBytes)
      const wrapped = encrypt(keyNamed(keys, current), dataKey, bound)
      return Buffer.concat([head, wrapped, encrypt(createSecretKey(dataKey), plain, bound)])
    },
    open(sealed, context) {
      try {
        const { head, name, wrapped, value } = partsOf(Buffer.from(sealed))
        const bound = boundTo(head, context)
        const dataKey = decrypt(keyNamed(keys, name), wrapped, bound)
        return decrypt(createSecretKey(dataKey), value, bound)
      } catch {
        throw keyError('cipher.cannot-open', { context })
      }
    },
    blindIndex: (kind, value) =>
      createHmac('sha256', indexKey)
        .update(`${kind}\0${normalised(value)}`)
        .digest(),
  }
}

/** Full-width and half-width, small and capital letters are the same number. */
const normalised = (value: string) => value.normalize('NFKC').trim().toUpperCase()

const boundTo = (head: Buffer, context: string) => Buffer.concat([head, Buffer.from(context)])

function partsOf(sealed: Buffer) {
  if (sealed[0] !== suite) throw new Error(`suite ${sealed[0]} is unknown`)
  const nameEnd = 2 + (sealed[1] ?? 0)
  const wrappedEnd = nameEnd + ivBytes + keyBytes + tagBytes
  return {
    head: sealed.subarray(0, nameEnd),
    name: sealed.subarray(2, nameEnd).toString(),
    wrapped: sealed.subarray(nameEnd, wrappedEnd),
    value: sealed.subarray(wrappedEnd),
  }
}

function keyNamed(keys: ReadonlyMap<string, KeyObject>, name: string): KeyObject {
  const key = keys.get(name)
  if (!key) throw new Error(`there is no key ${name}`)
  return key
}

function encrypt(key: KeyObject, plain: Uint8Array, bound: Buffer): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound)
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: KeyObject, sealed: Buffer, bound: Buffer): Buffer {
  const iv = sealed.subarray(0, ivBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes }).setAAD(bound)
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()])
}
