import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedWords } from '../../records/audit/sealed-words.ts'

const notes = sealedWords('rule_versions.note')

interface VersionOf {
  providerId: string
  version: number
}

/** Why the rules of a provider were changed; null when nobody said. */
export const sealRuleNote = (cipher: Cipher, { providerId, version }: VersionOf, note: string): Buffer | null =>
  note ? notes.seal(cipher, `${providerId}:${version}`, note) : null

export const openRuleNote = (
  cipher: Cipher,
  { providerId, version, noteSealed }: VersionOf & { noteSealed: Buffer | null },
): string => (noteSealed ? notes.open(cipher, `${providerId}:${version}`, noteSealed) : '')
