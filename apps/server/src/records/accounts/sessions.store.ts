import { createHash, randomBytes } from 'node:crypto'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'

const idleMs = 8 * 3600_000
const maxSessionMs = 7 * 24 * 3600_000
/** Seen again within this time, a session is not written anew. */
const seenEveryMs = 60_000

export interface OpenedSession {
  token: string
  csrfToken: string
  expiresAt: Date
}

export async function openSession(
  db: Db,
  { accountId, ip, now }: { accountId: string; ip: string; now: Date },
): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url')
  const csrfToken = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + idleMs)
  await db
    .insertInto('sessions')
    .values({
      id: idOf(token),
      account_id: accountId,
      csrf_secret: csrfToken,
      ip,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return { token, csrfToken, expiresAt }
}

/** Who holds this token; using a session keeps it alive, at most a week. */
export async function findSession(db: Db, { token, ip, now }: { token: string; ip: string; now: Date }) {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .select(['sessions.id as session_id', 'csrf_secret', 'last_seen_at', 'sessions.created_at'])
    .select(['accounts.id', 'name', 'role', 'provider_id', 'customer_id'])
    .where('sessions.id', '=', idOf(token))
    .where('expires_at', '>', now)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  if (now.getTime() - row.last_seen_at.getTime() > seenEveryMs)
    await keepAlive(db, { id: row.session_id, openedAt: row.created_at, now })
  return { sessionId: row.session_id, csrfToken: row.csrf_secret, caller: callerOf(row, ip) }
}

export async function closeSession(db: Db, sessionId: Buffer): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', sessionId).execute()
}

export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', now).execute()
}

const idOf = (token: string): Buffer => createHash('sha256').update(token).digest()

async function keepAlive(db: Db, { id, openedAt, now }: { id: Buffer; openedAt: Date; now: Date }): Promise<void> {
  const expiresAt = new Date(Math.min(now.getTime() + idleMs, openedAt.getTime() + maxSessionMs))
  await db.updateTable('sessions').set({ last_seen_at: now, expires_at: expiresAt }).where('id', '=', id).execute()
}

interface AccountRow {
  id: string
  name: string
  role: Caller['role']
  provider_id: string
  customer_id: string | null
}

const callerOf = ({ id, name, role, provider_id, customer_id }: AccountRow, ip: string): Caller => ({
  accountId: id,
  name,
  role,
  providerId: provider_id,
  ...(customer_id ? { customerId: customer_id } : {}),
  ip,
})
