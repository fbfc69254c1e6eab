import type { NoticeView } from '@openbeian/contract'
import type { Db } from '../platform/database.ts'
import { insertNotice } from './notices.store.ts'

export interface Notice {
  providerId: string
  /** Absent: for the staff of the provider. */
  customerId?: string
  kind: NoticeView['kind']
  /** A number, `order:…` or `channel:…`. */
  about: string
  text: string
  at: Date
}

/** A notice to a customer or to staff. */
export const tell = async (db: Db, notice: Notice): Promise<void> => void (await insertNotice(db, notice))
