import type { Db } from '../platform/database.ts'
import { insertNotice } from './notices.store.ts'

interface Told {
  providerId: string
  customerId: string
  kind: string
  about: string
  text: string
  at: Date
}

/** A notice to a customer, who reads it in the portal. */
export async function tellCustomer(db: Db, it: Told): Promise<void> {
  await insertNotice(db, it)
}
