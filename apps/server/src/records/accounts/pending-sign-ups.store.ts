import { randomUUID } from 'node:crypto'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { loginKey } from './sealed-account.ts'

type Sealed = Pick<Deps, 'db' | 'cipher'>

/** What somebody said of themselves who has not proved the address yet. */
export interface SaidAtSignUp {
  login: string
  name: string
  customerName: string
  /** The privacy notice that was shown. */
  noticeVersion?: string
}

export const sealedSignUp = sealedJson<SaidAtSignUp>((id) => `pending_sign_ups:${id}`)

export interface NewSignUp {
  providerId: string
  said: SaidAtSignUp
  passwordHash: string
  createdAt: Date
  expiresAt: Date
}

export async function insertSignUp({ db, cipher }: Sealed, { said, ...signUp }: NewSignUp): Promise<string> {
  const id = randomUUID()
  const saidSealed = sealedSignUp.seal(cipher, id, said)
  const values = { id, ...signUp, loginKey: loginKey(cipher, signUp.providerId, said.login), saidSealed }
  await db.insertInto('pendingSignUps').values(values).execute()
  return id
}

const columns = ['id', 'providerId', 'saidSealed', 'passwordHash', 'createdAt', 'expiresAt'] as const

/** Of several for one login the newest. */
export const findNewestSignUp = (
  { db, cipher }: Sealed,
  { providerId, login, now }: { providerId: string; login: string; now: Date },
) =>
  db
    .selectFrom('pendingSignUps')
    .select(columns)
    .where('providerId', '=', providerId)
    .where('loginKey', '=', loginKey(cipher, providerId, login))
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()

export const findSignUp = (db: Db, id: string, now: Date) =>
  db.selectFrom('pendingSignUps').select(columns).where('id', '=', id).where('expiresAt', '>', now).executeTakeFirst()

/** Those that wait, the newest first; `taken`: there is an account with this login. */
export const listSignUps = (db: Db, caller: Caller, now: Date) =>
  db
    .selectFrom('pendingSignUps')
    .leftJoin('accounts', (on) =>
      on
        .onRef('accounts.providerId', '=', 'pendingSignUps.providerId')
        .onRef('accounts.loginKey', '=', 'pendingSignUps.loginKey'),
    )
    .select(['pendingSignUps.id', 'saidSealed', 'pendingSignUps.createdAt', 'expiresAt', 'accounts.id as accountId'])
    .where(visibleTo(caller, 'sign-up.confirm', 'pendingSignUps'))
    .where('expiresAt', '>', now)
    .orderBy('pendingSignUps.createdAt', 'desc')
    .limit(500)
    .execute()

/** Undefined when it is not there for the caller, or another was faster. */
export const lockSignUp = (tx: Tx, caller: Caller, { id, now }: { id: string; now: Date }) =>
  tx
    .selectFrom('pendingSignUps')
    .select(columns)
    .where(visibleTo(caller, 'sign-up.confirm', 'pendingSignUps'))
    .where('id', '=', id)
    .where('expiresAt', '>', now)
    .forUpdate()
    .executeTakeFirst()

/** All that wait with this login: one of them was proved. */
export async function deleteSignUpsOf({ db, cipher }: Sealed, providerId: string, login: string): Promise<void> {
  await db
    .deleteFrom('pendingSignUps')
    .where('providerId', '=', providerId)
    .where('loginKey', '=', loginKey(cipher, providerId, login))
    .execute()
}

export async function deleteExpiredSignUps(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('pendingSignUps').where('expiresAt', '<=', now).execute()
}
