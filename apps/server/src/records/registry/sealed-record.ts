import type { Service, Subject } from '@openbeian/filing'
import type { PublishedFiling } from '@openbeian/regulator'
import type { Cipher } from '../../platform/keys/cipher.ts'

/** A filed record is sealed with its kind and owner as context, so that it cannot be opened in another row. */
interface Filed {
  providerId: string
  regulatorId: bigint | string
}

const about = (what: string, { providerId, regulatorId }: Filed) => `${what}:${providerId}:${regulatorId}`

const seal = (cipher: Cipher, value: object, context: string): Buffer =>
  cipher.seal(Buffer.from(textOf(value)), context)

const open = (cipher: Cipher, bytes: Uint8Array, context: string): unknown =>
  JSON.parse(cipher.open(bytes, context).toString('utf8'))

/** Everything that was published, as it was published. */
export const sealSnapshot = (cipher: Cipher, filed: Filed, snapshot: PublishedFiling): Buffer =>
  seal(cipher, snapshot, about('filed', filed))

export const sealSubject = (cipher: Cipher, filed: Filed, subject: Subject): Buffer =>
  seal(cipher, subject, about('filed-subject', filed))

export const sealService = (cipher: Cipher, filed: Filed, service: Service): Buffer =>
  seal(cipher, service, about('filed-service', filed))

/** Throws `cipher.cannot-open`. */
export const openSubject = (cipher: Cipher, filed: Filed, bytes: Uint8Array): Subject =>
  open(cipher, bytes, about('filed-subject', filed)) as Subject

/** Throws `cipher.cannot-open`. */
export const openService = (cipher: Cipher, filed: Filed, bytes: Uint8Array): Service =>
  open(cipher, bytes, about('filed-service', filed)) as Service

const textOf = (value: object) => JSON.stringify(value, (_, it: unknown) => (typeof it === 'bigint' ? String(it) : it))
