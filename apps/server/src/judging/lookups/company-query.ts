import type { Filing } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { CompanyQuery } from './ask-company.ts'

/** The public register holds companies and self-employed persons; others are registered elsewhere. */
export function companyIn({ subject }: Filing): CompanyQuery | undefined {
  const { nature, certificate, name } = subject
  const number = certificate.number.replace(/\s/g, '').toUpperCase()
  return nature === 'enterprise' && /^[0-9A-Z]{18}$/.test(number) ? { number, name: name.trim() } : undefined
}

/** By this a unit is found again: its number stands nowhere in the clear. */
export const companyKey = (cipher: Cipher, { number }: CompanyQuery): string =>
  cipher.blindIndex('company', number).toString('hex')

export const { seal: sealCompanyQuery, open: openCompanyQuery } = sealedJson<CompanyQuery>(
  (about) => `lookup-asked:${about}`,
)
