import { createHash, randomBytes } from 'node:crypto'
import type { LinkPurpose, LinkState } from '@openbeian/contract'
import type { Selectable } from 'kysely'
import type { Deps } from '../../platform/deps.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { dayMs, hourMs } from '../../platform/time/durations.ts'

export type OneTimeLink = Selectable<Tables['oneTimeLinks']>

/** How long a link of each kind opens. */
export const linkHours: Record<LinkPurpose, number> = {
  'confirm-sign-up': 24,
  'recover-password': 1,
  invite: 72,
  'prove-login': 24,
  'take-back-login': 7 * 24,
}
/** So long a link that is over is told so; later it is unknown. */
const rememberedMs = 30 * dayMs

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

export interface NewLink {
  providerId: string
  purpose: LinkPurpose
  accountId?: string
  pendingSignUpId?: string
  loginChangeId?: string
}

/** Answers the token, which is kept nowhere. A link of nobody costs what every link does and opens nothing. */
export async function makeLink({ db, now }: Pick<Deps, 'db' | 'now'>, link: NewLink): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now().getTime() + linkHours[link.purpose] * hourMs)
  await db
    .insertInto('oneTimeLinks')
    .values({ ...link, tokenHash: hashOf(token), createdAt: now(), expiresAt })
    .execute()
  return token
}

export const findLink = (db: Db, token: string): Promise<OneTimeLink | undefined> =>
  db.selectFrom('oneTimeLinks').selectAll().where('tokenHash', '=', hashOf(token)).executeTakeFirst()

export const stateOfLink = ({ usedAt, expiresAt }: Pick<OneTimeLink, 'usedAt' | 'expiresAt'>, now: Date): LinkState =>
  usedAt ? 'used' : expiresAt <= now ? 'expired' : 'open'

/** False when it was used by somebody faster. */
export async function useLink(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('oneTimeLinks')
    .set({ usedAt: at })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * What was asked for before the password or the login changed opens nothing afterwards. What takes a login back stays:
 * whoever stole the account would change the password first.
 */
export async function endLinksOf(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx
    .updateTable('oneTimeLinks')
    .set({ usedAt: at })
    .where('accountId', '=', accountId)
    .where('purpose', '<>', 'take-back-login')
    .where('usedAt', 'is', null)
    .execute()
}

/** Those that take a login back, too. */
export async function endAllLinksOf(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx
    .updateTable('oneTimeLinks')
    .set({ usedAt: at })
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .execute()
}

export async function deleteOldLinks(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('oneTimeLinks')
    .where('expiresAt', '<=', new Date(now.getTime() - rememberedMs))
    .execute()
}

export const deleteLinksOf = (db: Db, accountId: string) =>
  db.deleteFrom('oneTimeLinks').where('accountId', '=', accountId).execute()

/** Somebody was invited to this account, and did not come yet. */
export async function hasOpenInvitation(db: Db, accountId: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('oneTimeLinks')
    .select('id')
    .where('accountId', '=', accountId)
    .where('purpose', '=', 'invite')
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
