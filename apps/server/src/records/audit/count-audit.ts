import type { Db } from '../../platform/postgres/database.ts'
import { type AuditCount, countEntries } from './count-audit.store.ts'

/** How often this account did this lately. */
export const countAudit = (db: Db, count: AuditCount): Promise<number> => countEntries(db, count)
