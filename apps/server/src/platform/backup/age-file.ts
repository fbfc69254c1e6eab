import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { backupError } from './backup.errors.ts'

/** Bytes as an age file (age-encryption.org/v1), as `age -d` opens it. */
export type Seal = (plain: Uint8Array) => Buffer
/** Throws `backup.cannot-open`, `backup.damaged`. */
export type Open = (file: Uint8Array) => Promise<Buffer>

const chunkBytes = 64 * 1024
const tagBytes = 16
const nonceBytes = 16

/**
 * For holders of the identities these recipients belong to. Header and keys are the library's; the bytes are encrypted here,
 * by the same ChaCha20-Poly1305 of the machine's OpenSSL, which is many times as fast. Each file has a nonce of its own, and
 * with it a key of its own. Throws `backup.recipient-unreadable`.
 */
export async function ageSeal(recipients: readonly string[]): Promise<Seal> {
  const encrypter = new Encrypter()
  let key: Uint8Array = Buffer.alloc(0)
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient)
    } catch {
      throw backupError('backup.recipient-unreadable', { recipient })
    }
  }
  encrypter.addRecipient({
    wrapFileKey(fileKey) {
      key = Buffer.from(fileKey)
      return []
    },
  })
  const empty = Buffer.from(await encrypter.encrypt(new Uint8Array(0)))
  const header = empty.subarray(0, headerEnd(empty))
  return (plain) => {
    const nonce = randomBytes(nonceBytes)
    const payloadKey = payloadKeyOf(key, nonce)
    const out = [header, nonce]
    for (let at = 0, chunk = 0; at === 0 || at < plain.length; at += chunkBytes, chunk++) {
      const isLast = at + chunkBytes >= plain.length
      const cipher = createCipheriv('chacha20-poly1305', payloadKey, ivOf(chunk, isLast), { authTagLength: tagBytes })
      out.push(cipher.update(plain.subarray(at, at + chunkBytes)), cipher.final(), cipher.getAuthTag())
    }
    return Buffer.concat(out)
  }
}

/** Opens with any of these identities; one header is read once, however many files begin with it. Throws `backup.identity-unreadable`. */
export function ageOpen(identities: readonly string[]): Open {
  const decrypter = new Decrypter()
  for (const identity of identities) {
    try {
      decrypter.addIdentity(identity)
    } catch {
      throw backupError('backup.identity-unreadable')
    }
  }
  const known = new Map<string, Promise<Uint8Array>>()
  return async (file) => {
    const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
    const end = headerEnd(bytes)
    const name = bytes.toString('latin1', 0, end)
    const key = known.get(name) ?? decrypter.decryptHeader(bytes.subarray(0, end))
    known.set(name, key)
    const fileKey = await key.catch(() => {
      throw backupError('backup.cannot-open')
    })
    return openPayload(bytes.subarray(end), fileKey)
  }
}

/** A new one, as `age-keygen` writes it. */
export async function makeIdentity(): Promise<{ recipient: string; text: string }> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  return { recipient, text: `# public key: ${recipient}\n${identity}\n` }
}

/** In a file of `age-keygen` what begins with # is a remark. */
export const identitiesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

function openPayload(payload: Buffer, fileKey: Uint8Array): Buffer {
  const key = payloadKeyOf(fileKey, payload.subarray(0, nonceBytes))
  const out: Buffer[] = []
  const whole = chunkBytes + tagBytes
  try {
    for (let at = nonceBytes, chunk = 0; at === nonceBytes || at < payload.length; at += whole, chunk++) {
      const sealed = payload.subarray(at, at + whole)
      const cipher = createDecipheriv('chacha20-poly1305', key, ivOf(chunk, at + whole >= payload.length), {
        authTagLength: tagBytes,
      })
      cipher.setAuthTag(sealed.subarray(-tagBytes))
      out.push(cipher.update(sealed.subarray(0, -tagBytes)), cipher.final())
    }
  } catch {
    throw backupError('backup.damaged', { name: 'age' })
  }
  return Buffer.concat(out)
}

/** Of `age-encryption.org/v1`: the line that begins with three hyphens is its last. */
function headerEnd(file: Buffer): number {
  const macAt = file.indexOf('\n--- ')
  const end = macAt < 0 ? -1 : file.indexOf('\n', macAt + 1)
  if (!file.subarray(0, 21).equals(Buffer.from('age-encryption.org/v1')) || end < 0)
    throw backupError('backup.damaged', { name: 'age' })
  return end + 1
}

const payloadKeyOf = (fileKey: Uint8Array, nonce: Uint8Array) =>
  Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32))

/** Eleven bytes count the chunks, the twelfth marks the last. */
function ivOf(chunk: number, isLast: boolean): Buffer {
  const iv = Buffer.alloc(12)
  iv.writeUIntBE(chunk, 5, 6)
  iv[11] = isLast ? 1 : 0
  return iv
}
