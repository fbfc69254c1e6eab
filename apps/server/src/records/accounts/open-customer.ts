import type { Db } from '../../platform/postgres/database.ts'
import { insertCustomer } from './accounts.store.ts'

/** Opens a customer nobody belongs to yet. */
export const openCustomer = (db: Db, providerId: string, name: string): Promise<string> =>
  insertCustomer(db, providerId, name)
