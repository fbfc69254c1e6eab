import { createHash, randomBytes } from 'node:crypto'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { dayMs, hourMs, minuteMs } from '../../platform/time/durations.ts'
import { sealedAccountName } from './sealed-account.ts'

const idleMs = 8 * hourMs
const maxSessionMs = 7 * dayMs
/** Seen again within this time, a session is not written anew. */
const seenEveryMs = minuteMs

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
      accountId,
      csrfSecret: csrfToken,
      ip,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    })
    .execute()
  return { token, csrfToken, expiresAt }
}

/** Who holds this token; using a session keeps it alive, at most a week. */
export async function findSession(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { token, ip, now }: { token: string; ip: string; now: Date },
) {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.accountId')
    .select(['sessions.id as sessionId', 'csrfSecret', 'lastSeenAt', 'sessions.createdAt'])
    .select(['accounts.id', 'nameSealed', 'role', 'providerId', 'customerId'])
    .where('sessions.id', '=', idOf(token))
    .where('expiresAt', '>', now)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  if (now.getTime() - row.lastSeenAt.getTime() > seenEveryMs)
    await keepAlive(db, { id: row.sessionId, openedAt: row.createdAt, now })
  return {
    sessionId: row.sessionId,
    csrfToken: row.csrfSecret,
    caller: callerOf(row, sealedAccountName.open(cipher, row.id, row.nameSealed), ip),
  }
}

export async function closeSession(db: Db, sessionId: Buffer): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', sessionId).execute()
}

export async function closeSessionsOf(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('sessions').where('accountId', '=', accountId).execute()
}

export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('sessions').where('expiresAt', '<=', now).execute()
}

const idOf = (token: string): Buffer => createHash('sha256').update(token).digest()

async function keepAlive(db: Db, { id, openedAt, now }: { id: Buffer; openedAt: Date; now: Date }): Promise<void> {
  const expiresAt = new Date(Math.min(now.getTime() + idleMs, openedAt.getTime() + maxSessionMs))
  await db.updateTable('sessions').set({ lastSeenAt: now, expiresAt }).where('id', '=', id).execute()
}

interface AccountRow {
  id: string
  role: Caller['role']
  providerId: string
  customerId: string | null
}

const callerOf = ({ id, role, providerId, customerId }: AccountRow, name: string, ip: string): Caller => ({
  accountId: id,
  name,
  role,
  providerId: providerId,
  ...(customerId ? { customerId: customerId } : {}),
  ip,
})
