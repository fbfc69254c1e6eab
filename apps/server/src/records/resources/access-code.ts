import { randomInt } from 'node:crypto'
import type { Cipher } from '../../platform/keys/cipher.ts'

/** Letters and digits without those people mistake for one another (0 and O, 1 and I, 2 and Z, 5 and S). */
const letters = 'ABCDEFGHJKLMNPQRTUVWXY346789'

/** 80 bits in groups people can type: `BAFW-7KQM-W3XC-9DHT-LPNR`. */
export function newAccessCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return ['BAFW', group(), group(), group(), group()].join('-')
}

/**
 * Only this is stored: an access code cannot be read from the database. Hyphens and spaces do not matter.
 * The stored keys were made with 'service-number', which therefore stays.
 */
export const accessCodeKey = (cipher: Cipher, accessCode: string): Buffer =>
  cipher.blindIndex('service-number', accessCode.replace(/[\s-]/g, ''))
