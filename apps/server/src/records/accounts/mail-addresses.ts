import type { Deps } from '../../platform/deps.ts'
import { listWhoReadAudit, listWritable } from './accounts.store.ts'
import { sealedLogin } from './sealed-account.ts'

/** Where these applicants of a customer want to be written to; an account's login is its address. */
export async function mailAddressesOf(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  customerId: string,
  accountIds: readonly string[],
): Promise<string[]> {
  if (accountIds.length === 0) return []
  return addressesIn(cipher, await listWritable(db, customerId, accountIds))
}

/** Where those who look after what staff do are written to. */
export const mailAddressesOfSupervisors = async (
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  providerId: string,
): Promise<string[]> => addressesIn(cipher, await listWhoReadAudit(db, providerId))

const addressesIn = (cipher: Deps['cipher'], accounts: readonly { id: string; loginSealed: Buffer }[]): string[] =>
  accounts
    .map(({ id, loginSealed }) => sealedLogin.open(cipher, id, loginSealed))
    .filter((it) => it.includes('@'))
    .sort()
