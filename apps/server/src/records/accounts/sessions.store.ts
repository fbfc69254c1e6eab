import { createHash, randomBytes } from 'node:crypto'
import { shanghaiDay } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Deps } from '../../platform/deps.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { minuteMs } from '../../platform/time/durations.ts'
import { storedSignIn } from '../settings/setting-of.ts'
import { callerColumns, callerOf, heldMandates, subsidiaryIds } from './caller-of.ts'
import { sealedAccountName } from './sealed-account.ts'
import { isFactorRequired } from './second-factor-codes.ts'
import { type SessionTimes, sessionTimesOf } from './session-times.ts'

/** Seen again within this time, a session is not written anew. */
const seenEveryMs = minuteMs

export interface OpenedSession {
  token: string
  csrfToken: string
  expiresAt: Date
}

const hasPasskey = sql<boolean>`exists (select 1 from passkeys where passkeys.account_id = accounts.id)`.as(
  'hasPasskey',
)

/** What opened a session instead of a password. */
export interface ByService {
  id: string
  /** It asked for a second factor. */
  didFactor: boolean
  /** When somebody typed a password there; undefined: it did not say so. */
  typedAt?: Date | undefined
}

interface NewSession {
  accountId: string
  ip: string
  now: Date
  device?: string | undefined
  service?: ByService | undefined
}

export async function openSession(db: Db, { accountId, ip, now, device, service }: NewSession): Promise<OpenedSession> {
  const { role, signIn } = await db
    .selectFrom('accounts')
    .innerJoin('providers', 'providers.id', 'accounts.providerId')
    .select(['role', storedSignIn.as('signIn')])
    .where('accounts.id', '=', accountId)
    .executeTakeFirstOrThrow()
  const token = randomBytes(32).toString('base64url')
  const csrfToken = randomBytes(32).toString('base64url')
  const expiresAt = endOf(sessionTimesOf(role, signIn), { openedAt: now, now })
  await db
    .insertInto('sessions')
    .values({
      id: idOf(token),
      accountId,
      csrfSecret: csrfToken,
      ip,
      device: device ?? null,
      createdAt: now,
      lastSeenAt: now,
      // whoever is known to a service may have walked away from it
      confirmedAt: service ? earlier(now, service.typedAt ?? new Date(0)) : now,
      expiresAt,
      serviceId: service?.id ?? null,
      factorByService: service?.didFactor ?? false,
    })
    .execute()
  return { token, csrfToken, expiresAt }
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b)

/** Who holds this token; using a session keeps it alive, up to its end. */
export async function findSession(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { token, ip, now }: { token: string; ip: string; now: Date },
) {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.accountId')
    .innerJoin('providers', 'providers.id', 'accounts.providerId')
    .leftJoin('secondFactors', 'secondFactors.accountId', 'accounts.id')
    .select([
      'sessions.id as sessionId',
      'csrfSecret',
      'lastSeenAt',
      'sessions.createdAt',
      'confirmedAt',
      'factorByService',
    ])
    .select([...callerColumns, subsidiaryIds, heldMandates(shanghaiDay(now)), storedSignIn.as('signIn'), 'since'])
    .select(hasPasskey)
    .where('sessions.id', '=', idOf(token))
    .where('expiresAt', '>', now)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const times = sessionTimesOf(row.role, row.signIn)
  if (now.getTime() - row.lastSeenAt.getTime() > seenEveryMs)
    await keepAlive(db, { id: row.sessionId, now, expiresAt: endOf(times, { openedAt: row.createdAt, now }) })
  return {
    sessionId: row.sessionId,
    csrfToken: row.csrfSecret,
    isConfirmed: now.getTime() - row.confirmedAt.getTime() < times.passwordAgainMs,
    factorByService: row.factorByService,
    lacksSecondFactor: !row.since && !row.hasPasskey && !row.factorByService && isFactorRequired(row.role, row.signIn),
    caller: callerOf(row, sealedAccountName.open(cipher, row.id, row.nameSealed), ip),
  }
}

/** Whoever holds it has typed the password just now. */
export async function setConfirmed(db: Db, sessionId: Buffer, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ confirmedAt: now }).where('id', '=', sessionId).execute()
}

/** Of one account, the last used first. */
export const listSessions = (db: Db, accountId: string, now: Date) =>
  db
    .selectFrom('sessions')
    .select(['id', 'handle', 'ip', 'device', 'createdAt', 'lastSeenAt'])
    .where('accountId', '=', accountId)
    .where('expiresAt', '>', now)
    .orderBy('lastSeenAt', 'desc')
    .limit(200)
    .execute()

export async function closeSession(db: Db, sessionId: Buffer): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', sessionId).execute()
}

/** False when the account has no such session. */
export async function closeSessionNamed(db: Db, accountId: string, handle: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('accountId', '=', accountId)
    .where('handle', '=', handle)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Answers how many there were; with `but` that one stays. */
export async function closeSessionsOf(db: Db, accountId: string, but?: Buffer): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('accountId', '=', accountId)
    .where(but ? (it) => it('id', '<>', but) : sql.lit(true))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('sessions').where('expiresAt', '<=', now).execute()
}

const idOf = (token: string): Buffer => createHash('sha256').update(token).digest()

const endOf = ({ idleMs, maxMs }: SessionTimes, { openedAt, now }: { openedAt: Date; now: Date }): Date =>
  new Date(Math.min(now.getTime() + idleMs, openedAt.getTime() + maxMs))

async function keepAlive(db: Db, { id, expiresAt, now }: { id: Buffer; expiresAt: Date; now: Date }): Promise<void> {
  await db.updateTable('sessions').set({ lastSeenAt: now, expiresAt }).where('id', '=', id).execute()
}
