import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Tables } from '../../platform/postgres/database.ts'
import { insertAudit } from './audit.store.ts'
import { maskSensitive } from './mask-sensitive.ts'
import { sealedAudit } from './sealed-audit.ts'

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

/** Written in the transaction of what it tells; sensitive values are masked here, whoever forgets, and all words sealed. */
export const writeAudit = ({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, ...notes: AuditNote[]): Promise<void> =>
  insertAudit(
    db,
    notes.map((note) => entryOf(cipher, note)),
  )

function entryOf(cipher: Cipher, note: AuditNote): Insertable<Tables['audit']> {
  const { caller, providerId, action, about, before, after, reason } = note
  const entry = { entry: randomUUID(), action, about }
  return {
    ...entry,
    providerId: providerId ?? caller?.providerId ?? null,
    accountId: caller?.accountId ?? null,
    role: caller?.role ?? 'system',
    ip: caller?.ip ?? null,
    changed: [...new Set([before, after].flatMap((it) => Object.keys(it ?? {})))],
    saidSealed: sealedAudit.seal(cipher, entry, {
      byName: caller?.name ?? 'system',
      before: maskSensitive(before),
      after: maskSensitive(after),
      reason: reason && maskSensitive(reason),
    }),
  }
}
