import type { CertificateType } from '../filing.ts'
import { halfWidth, normaliseNumber } from '../filing-number/normalise-number.ts'
import { parseFilingNumber } from '../filing-number/parse-number.ts'
import { withoutUnseen } from '../unseen.ts'
import { tidyText } from './text.ts'

/** Numbers without a published form may be words: `军字第 123 号`. */
const freeNumbers: readonly (CertificateType | '')[] = ['military-code', 'officer-id', '']

/** The number of a certificate as it is printed there: half width, in capitals, without blanks. */
export function tidyCertificateNumber(text: string, type: CertificateType | ''): string {
  const plain = withoutUnseen(halfWidth(text))
  if (freeNumbers.includes(type) && !/^[\s\w-]+$/.test(plain)) return tidyText(text)
  return plain.replace(/\s/g, '').toUpperCase()
}

/** A 备案号 as it was issued; a text that is none stays as it was typed, and what is meant is only offered. */
export const tidyFilingNumber = (text: string): string =>
  parseFilingNumber(text).valid ? normaliseNumber(text) : tidyText(text)

/** A fingerprint without the colons and blanks tools print between its bytes. */
export const tidyFingerprint = (text: string): string => withoutUnseen(text).replace(/[\s:]/g, '').toUpperCase()
