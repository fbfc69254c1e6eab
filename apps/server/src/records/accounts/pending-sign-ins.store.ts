import { createHash, randomBytes } from 'node:crypto'
import type { Deps } from '../../platform/deps.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { minuteMs } from '../../platform/time/durations.ts'
import { sealedAccountName, sealedLogin } from './sealed-account.ts'

/** So long somebody looks for the phone. */
const keptMs = 10 * minuteMs

export interface PendingSignIn {
  token: string
  endsAt: Date
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The password was right, or a service said who it is; the token, which is kept nowhere, does nothing but go with a code. */
export async function keepPendingSignIn(
  db: Db,
  { accountId, serviceId = null }: { accountId: string; serviceId?: string | null | undefined },
  now: Date,
): Promise<PendingSignIn> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + keptMs)
  await db
    .insertInto('pendingSignIns')
    .values({ tokenHash: hashOf(token), accountId, serviceId, expiresAt })
    .execute()
  return { token, endsAt: expiresAt }
}

/** The account it is of; undefined when it is over, or the account is disabled. */
export async function findPendingSignIn({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, token: string, now: Date) {
  const row = await db
    .selectFrom('pendingSignIns')
    .innerJoin('accounts', 'accounts.id', 'pendingSignIns.accountId')
    .select(['accounts.id', 'nameSealed', 'loginSealed', 'role', 'providerId', 'customerId'])
    .select('pendingSignIns.serviceId')
    .where('tokenHash', '=', hashOf(token))
    .where('expiresAt', '>', now)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const name = sealedAccountName.open(cipher, row.id, row.nameSealed)
  return { ...row, name, login: sealedLogin.open(cipher, row.id, row.loginSealed) }
}

/** False when somebody was faster. */
export async function usePendingSignIn(db: Db, token: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('pendingSignIns')
    .where('tokenHash', '=', hashOf(token))
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** A password that is no longer the one opens nothing, nor does what it began. */
export async function endPendingSignIns(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('pendingSignIns').where('accountId', '=', accountId).execute()
}

export async function deleteOldPendingSignIns(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('pendingSignIns').where('expiresAt', '<=', now).execute()
}
