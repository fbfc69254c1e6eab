import type { Insertable } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tables } from '../../platform/postgres/database.ts'
import { insertAudit } from './audit.store.ts'
import { maskSensitive } from './mask-sensitive.ts'

export interface AuditNote {
  /** Absent for what our clocks and the administration do. */
  caller?: Caller | undefined
  /** Absent for what belongs to no provider. */
  providerId?: string | undefined
  /** `order.submit`, `session.open`: area and verb. */
  action: string
  /** What it was done to, e.g. `order:…`. */
  about: string
  before?: Record<string, unknown> | undefined
  after?: Record<string, unknown> | undefined
  reason?: string | undefined
}

/** Written in the transaction of what it tells; sensitive values are masked here, whoever forgets. */
export const writeAudit = (db: Db, ...notes: AuditNote[]): Promise<void> => insertAudit(db, notes.map(entryOf))

const entryOf = ({
  caller,
  providerId,
  action,
  about,
  before,
  after,
  reason,
}: AuditNote): Insertable<Tables['audit']> => ({
  providerId: providerId ?? caller?.providerId ?? null,
  accountId: caller?.accountId ?? null,
  byName: caller?.name ?? 'system',
  role: caller?.role ?? 'system',
  ip: caller?.ip ?? null,
  action,
  about,
  before: before ? JSON.stringify(maskSensitive(before)) : null,
  after: after ? JSON.stringify(maskSensitive(after)) : null,
  reason: reason ? String(maskSensitive(reason)) : null,
})
