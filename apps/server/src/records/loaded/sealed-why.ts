import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedWords } from '../audit/sealed-words.ts'

const reasons = sealedWords('loaded_switches.why')

interface SwitchOf {
  providerId: string
  target: string
  number: number
}

const keyOf = ({ providerId, target, number }: SwitchOf) => `${providerId}:${target}:${number}`

/** Why something was switched on or back. */
export const sealWhy = (cipher: Cipher, of: SwitchOf, why: string): Buffer => reasons.seal(cipher, keyOf(of), why)

export const openWhy = (cipher: Cipher, { whySealed, ...of }: SwitchOf & { whySealed: Buffer | null }): string =>
  whySealed ? reasons.open(cipher, keyOf(of), whySealed) : ''
