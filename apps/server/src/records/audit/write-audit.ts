import { randomUUID } from 'node:crypto'
import { type DataOwners, type Endpoint, endpoints, type PersonalDatum } from '@openbeian/contract'
import type { InsertObject } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Tables } from '../../platform/postgres/database.ts'
import { insertAudit } from './audit.store.ts'
import { customersOf } from './customers-of.ts'
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
  /** Of a look: what was seen, and whose it is. Left out where the table of endpoints says it of the action. */
  saw?: readonly PersonalDatum[] | undefined
  owners?: DataOwners | undefined
  /** Method and address. */
  asked?: string | undefined
  /** Where there is nobody to name: from where. */
  ip?: string | undefined
  /** How often, where it is written once. */
  times?: number | undefined
}

/** Written in the transaction of what it tells; sensitive values are masked here, whoever forgets, and all words sealed. */
export const writeAudit = ({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, ...notes: AuditNote[]): Promise<void> =>
  insertAudit(
    db,
    notes.map((note) => entryOf(cipher, note)),
  )

/** What is seen by the actions that write their looks themselves. */
const seenBy = new Map(
  Object.values<Endpoint>(endpoints).flatMap(({ personal }) =>
    personal !== 'none' && 'writtenAs' in personal ? [[personal.writtenAs, personal.holds] as const] : [],
  ),
)

function entryOf(cipher: Cipher, note: AuditNote): InsertObject<Tables, 'audit'> {
  const { caller, providerId, action, about, before, after, reason } = note
  const account = caller?.isTerminal ? undefined : caller
  const entry = { entry: randomUUID(), action, about }
  return {
    ...entry,
    providerId: providerId ?? caller?.providerId ?? null,
    accountId: account?.accountId ?? null,
    role: account?.role ?? 'system',
    ip: caller?.ip ?? note.ip ?? null,
    changed: [...new Set([before, after].flatMap((it) => Object.keys(it ?? {})))],
    saidSealed: sealedAudit.seal(cipher, entry, {
      byName: caller?.name ?? 'system',
      before: maskSensitive(before),
      after: maskSensitive(after),
      reason: reason && maskSensitive(reason),
    }),
    asked: note.asked ?? null,
    times: note.times ?? 1,
    ...lookOf(note),
  }
}

function lookOf({ action, about, saw = seenBy.get(action), owners = ownersNamed(about) }: AuditNote) {
  if (!saw) return {}
  return { saw: [...saw], orders: [...(owners.orders ?? [])], customers: customersOf(owners) }
}

function ownersNamed(about: string): DataOwners {
  const [kind, id] = about.split(':')
  return kind === 'order' && id ? { orders: [id] } : {}
}
