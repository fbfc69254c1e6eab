import type { Deps } from '../../platform/deps.ts'
import { listWritable } from './accounts.store.ts'
import { sealedLogin } from './sealed-account.ts'

/** Where these applicants of a customer want to be written to; an account's login is its address. */
export async function mailAddressesOf(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  customerId: string,
  accountIds: readonly string[],
): Promise<string[]> {
  if (accountIds.length === 0) return []
  const accounts = await listWritable(db, customerId, accountIds)
  return accounts
    .map(({ id, loginSealed }) => sealedLogin.open(cipher, id, loginSealed))
    .filter((it) => it.includes('@'))
    .sort()
}
