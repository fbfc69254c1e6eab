import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'

export const sealedAccountName = sealedJson<string>((accountId) => `accounts.name:${accountId}`)
export const sealedLogin = sealedJson<string>((accountId) => `accounts.login:${accountId}`)
export const sealedCustomerName = sealedJson<string>((customerId) => `customers.name:${customerId}`)

/** Finds an account of a provider by its login, however it is written. */
export const loginKey = (cipher: Cipher, providerId: string, login: string): Buffer =>
  cipher.blindIndex(`login:${providerId}`, login)

/** Finds a customer of a provider by its whole name, however it is spaced. */
export const customerNameKey = (cipher: Cipher, providerId: string, name: string): Buffer =>
  cipher.blindIndex(`customer:${providerId}`, name.replace(/\s/g, ''))

/** The name of an account that was joined; undefined where there is none. */
export const nameOfAccount = (cipher: Cipher, accountId: string | null, sealed: Buffer | null): string | undefined =>
  accountId === null || sealed === null ? undefined : sealedAccountName.open(cipher, accountId, sealed)

/** The name of a customer that was joined; undefined where there is none. */
export const nameOfCustomer = (cipher: Cipher, customerId: string | null, sealed: Buffer | null): string | undefined =>
  customerId === null || sealed === null ? undefined : sealedCustomerName.open(cipher, customerId, sealed)
