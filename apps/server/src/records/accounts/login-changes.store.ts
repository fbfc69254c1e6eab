import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Deps, DepsInTx } from '../../platform/deps.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { dayMs, hourMs } from '../../platform/time/durations.ts'
import { findLogin } from './accounts.store.ts'
import { linkHours } from './one-time-links.store.ts'
import { loginKey, sealedLogin } from './sealed-account.ts'

export type LoginChange = Selectable<Tables['loginChanges']>

export const sealedNextLogin = sealedJson<string>((id) => `login_changes.next:${id}`)
export const sealedFormerLogin = sealedJson<string>((id) => `login_changes.former:${id}`)

/** Longer than a link opens, so that another one can be sent. */
const provableMs = 3 * dayMs

interface Wish {
  accountId: string
  next: string
  sessionId?: Buffer
}

export async function insertLoginChange(
  { db, cipher, now }: Pick<Deps, 'db' | 'cipher' | 'now'>,
  { accountId, next, sessionId }: Wish,
): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('loginChanges')
    .values({
      id,
      accountId,
      nextSealed: sealedNextLogin.seal(cipher, id, next),
      sessionId: sessionId ?? null,
      askedAt: now(),
      expiresAt: new Date(now().getTime() + provableMs),
    })
    .execute()
  return id
}

export const findLoginChange = (db: Db, id: string, now: Date): Promise<LoginChange | undefined> =>
  db.selectFrom('loginChanges').selectAll().where('id', '=', id).where('expiresAt', '>', now).executeTakeFirst()

/** The account signs in with this login from now on; undefined where another account has it. Answers the one of before. */
export async function setLogin(
  { db, cipher }: Pick<DepsInTx, 'db' | 'cipher'>,
  { accountId, providerId, login }: { accountId: string; providerId: string; login: string },
): Promise<string | undefined> {
  const holder = await findLogin({ db, cipher }, providerId, login)
  if (holder && holder.id !== accountId) return undefined
  const { loginSealed } = await db
    .selectFrom('accounts')
    .select('loginSealed')
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const set = { loginKey: loginKey(cipher, providerId, login), loginSealed: sealedLogin.seal(cipher, accountId, login) }
  await db.updateTable('accounts').set(set).where('id', '=', accountId).execute()
  return sealedLogin.open(cipher, accountId, loginSealed)
}

/** It can be taken back as long as its link opens. */
export async function noteDone(
  { db, cipher, now }: Pick<DepsInTx, 'db' | 'cipher' | 'now'>,
  { id, former }: { id: string; former: string },
): Promise<void> {
  const expiresAt = new Date(now().getTime() + linkHours['take-back-login'] * hourMs)
  await db
    .updateTable('loginChanges')
    .set({ formerSealed: sealedFormerLogin.seal(cipher, id, former), doneAt: now(), expiresAt })
    .where('id', '=', id)
    .execute()
}

export const deleteLoginChangesOf = (tx: Tx, accountId: string) =>
  tx.deleteFrom('loginChanges').where('accountId', '=', accountId).execute()

export async function deleteOldLoginChanges(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('loginChanges').where('expiresAt', '<=', now).execute()
}
