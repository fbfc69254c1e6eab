import type { Db } from '../../platform/postgres/database.ts'
import { findAccount } from './accounts.store.ts'

/** The customer whose applicant signs in with this login, at this provider. */
export const findCustomerOfLogin = async (db: Db, providerId: string, login: string): Promise<string | undefined> =>
  (await findAccount(db, providerId, login))?.customerId ?? undefined
