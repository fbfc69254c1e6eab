import type { Db } from '../../platform/postgres/database.ts'
import { deleteExpiredSessions } from './sessions.store.ts'

export const removeExpiredSessions = (db: Db, now: Date): Promise<void> => deleteExpiredSessions(db, now)
