import type { MandateState } from '@openbeian/contract'
import { addDays, type IsoDate } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedWords } from '../audit/sealed-words.ts'
import type { StoredMandateState } from './mandates.rows.ts'

export const aboutMandate = (id: string) => `mandate:${id}`

/** Why it was refused or revoked. */
export const sealedMandateWhy = sealedWords('mandates.why')

const letterOf = (id: string) => `mandate-letter:${id}`
export const sealLetter = (cipher: Cipher, id: string, bytes: Buffer): Buffer => cipher.seal(bytes, letterOf(id))
/** Throws `cipher.cannot-open`. */
export const openLetter = (cipher: Cipher, id: string, sealed: Buffer): Buffer => cipher.open(sealed, letterOf(id))

interface Dated {
  state: StoredMandateState
  validFrom: IsoDate
  validUntil: IsoDate
}

/** As it stands on a day: what nobody ended ends by itself. */
export const stateOn = ({ state, validUntil }: Dated, day: IsoDate): MandateState =>
  validUntil < day && state !== 'refused' && state !== 'revoked' ? 'lapsed' : state

export const isInForce = (it: Dated, day: IsoDate): boolean => stateOn(it, day) === 'confirmed' && it.validFrom <= day

/** Our own bound: whoever authorised somebody longer ago has forgotten it. */
export const maxYears = 3

export const areDaysRight = ({ from, until }: { from: IsoDate; until: IsoDate }, today: IsoDate): boolean =>
  from >= today && until >= from && until <= addDays(from, maxYears * 366)
