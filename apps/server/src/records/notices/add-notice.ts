import type { Db } from '../../platform/postgres/database.ts'
import { insertNotice, type Notice } from './notices.store.ts'

export type { Notice } from './notices.store.ts'

/** A notice to a customer or to staff. */
export const addNotice = async (db: Db, notice: Notice): Promise<void> => void (await insertNotice(db, notice))
