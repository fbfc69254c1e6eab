import type { Filing } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
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

const contextOf = (about: string) => `lookup-asked:${about}`

export const sealCompanyQuery = (cipher: Cipher, about: string, asked: CompanyQuery): Buffer =>
  cipher.seal(Buffer.from(JSON.stringify(asked)), contextOf(about))

/** Throws `cipher.cannot-open`. */
export const openCompanyQuery = (cipher: Cipher, about: string, sealed: Uint8Array): CompanyQuery =>
  JSON.parse(cipher.open(sealed, contextOf(about)).toString('utf8')) as CompanyQuery
