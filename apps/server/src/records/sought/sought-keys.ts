import type { Cipher } from '../../platform/keys/cipher.ts'
import { keysSought, plainName } from '../orders/name-keys.ts'
import { filedKey } from '../registry/filed-keys.ts'
import { taskAboutKey } from '../tasks/task.ts'
import type { Sought } from './read-search.ts'

/** With the keyed hashes of what is stored sealed. */
export interface SoughtByKeys extends Sought {
  name: { parts: string[]; whole: string }
  subjectKeys: Buffer[]
  filedKeys: Buffer[]
  aboutKeys: Buffer[]
}

const filedNumbers = ['mobile', 'principal', 'manager'] as const

export function withKeys(cipher: Cipher, it: Sought): SoughtByKeys {
  const { identifier } = it
  const abouts = [it.text, ...it.domains, ...(it.number ? Object.values(it.number) : [])]
  return {
    ...it,
    name: keysSought(cipher, it.text),
    subjectKeys: identifier?.types.map((type) => cipher.blindIndex('subject', `${type}:${identifier.number}`)) ?? [],
    filedKeys: identifier ? filedNumbers.map((kind) => filedKey(cipher, { kind, value: identifier.number })) : [],
    aboutKeys: abouts.map((about) => taskAboutKey(cipher, about)),
  }
}

/** Found by a name whose pairs it has in another order: it does not hold the text. */
export function isByPairsAlone(
  { text, domains, number, identifier, reference }: Sought,
  name: string,
  others: readonly string[],
) {
  if (domains.length > 0 || number || identifier || others.includes(reference)) return false
  const part = plainName(text)
  return ![name, ...others].some((it) => plainName(it).includes(part))
}
