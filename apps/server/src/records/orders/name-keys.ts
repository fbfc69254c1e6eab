import type { Subject } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'

/**
 * By what a sponsor is found though its name is sealed: a keyed hash of the whole name and, of an organisation, of each character
 * and each two that stand together. Of a person the whole name alone.
 */
export function nameKeysOf(cipher: Cipher, { name, nature }: Pick<Subject, 'name' | 'nature'>): string[] {
  const plain = plainName(name)
  if (plain === '') return []
  const characters = [...plain]
  const parts = nature === 'individual' ? [] : [...characters, ...pairsOf(characters)]
  return [...new Set([whole(plain), ...parts])].map((it) => keyOf(cipher, it))
}

/** Keys of which a name has all when it may contain the text, and the one it has when the text is the whole of it. */
export function keysSought(cipher: Cipher, text: string): { parts: string[]; whole: string } {
  const plain = plainName(text)
  const characters = [...plain]
  const parts = characters.length > 1 ? pairsOf(characters) : characters
  return { parts: [...new Set(parts)].map((it) => keyOf(cipher, it)), whole: keyOf(cipher, whole(plain)) }
}

/** As names are compared: blanks, width and capitals do not count. */
export const plainName = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

const whole = (plain: string): string => `=${plain}`
const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, at) => `${characters[at]}${character}`)

/** Eight bytes of it. */
const keyOf = (cipher: Cipher, part: string): string => String(cipher.blindIndex('sponsor-name', part).readBigInt64BE())
