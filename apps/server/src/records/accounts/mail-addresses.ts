import type { Db } from '../../platform/postgres/database.ts'
import { listWritable } from './accounts.store.ts'

/** Where these applicants of a customer want to be written to; an account's login is its address. */
export async function mailAddressesOf(db: Db, customerId: string, accountIds: readonly string[]): Promise<string[]> {
  if (accountIds.length === 0) return []
  const accounts = await listWritable(db, customerId, accountIds)
  return accounts.map(({ login }) => login).filter((it) => it.includes('@'))
}
