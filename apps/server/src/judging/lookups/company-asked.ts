import type { Filing } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { CompanyAsked } from './ask-company.ts'

/** The public register holds companies and self-employed persons; others are registered elsewhere. */
export function companyIn({ subject }: Filing): CompanyAsked | undefined {
  const { nature, certificate, name } = subject
  const number = certificate.number.replace(/\s/g, '').toUpperCase()
  return nature === 'enterprise' && /^[0-9A-Z]{18}$/.test(number) ? { number, name: name.trim() } : undefined
}

/** By this a unit is found again: its number stands nowhere in the clear. */
export const companyKey = (cipher: Cipher, { number }: CompanyAsked): string =>
  cipher.blindIndex('company', number).toString('hex')

const contextOf = (about: string) => `lookup-asked:${about}`

export const sealAsked = (cipher: Cipher, about: string, asked: CompanyAsked): Buffer =>
  cipher.seal(Buffer.from(JSON.stringify(asked)), contextOf(about))

/** Throws `cipher.cannot-open`. */
export const openAsked = (cipher: Cipher, about: string, sealed: Uint8Array): CompanyAsked =>
  JSON.parse(cipher.open(sealed, contextOf(about)).toString('utf8')) as CompanyAsked
