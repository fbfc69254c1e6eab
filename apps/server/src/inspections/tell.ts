import type { Db } from '../platform/database.ts'
import { insertNotice } from './notices.store.ts'

export interface Notice {
  providerId: string
  /** Absent: for the staff of the provider. */
  customerId?: string
  kind: 'filing-cancelled' | 'channel-stopped' | 'channel-broken' | 'registry-differs'
  /** A number, or `channel:…`. */
  about: string
  text: string
  at: Date
}

/** A notice to a customer or to staff. */
export const tell = async (db: Db, { customerId, ...it }: Notice): Promise<void> =>
  void (await insertNotice(db, { ...it, customerId: customerId ?? null }))
