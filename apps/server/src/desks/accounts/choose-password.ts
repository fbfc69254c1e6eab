import type { DepsInTx } from '../../platform/deps.ts'
import { setPassword } from '../../records/accounts/accounts.store.ts'
import { endLinksOf, useLink } from '../../records/accounts/one-time-links.store.ts'
import { closeSessionsOf } from '../../records/accounts/sessions.store.ts'
import { accountError } from './accounts.errors.ts'

/** The password of an account is the one chosen by this link, once; whoever had a session has none. Throws `accounts.link-over`. */
export async function choosePassword(
  { db, now }: Pick<DepsInTx, 'db' | 'now'>,
  { linkId, accountId, passwordHash }: { linkId: string; accountId: string; passwordHash: string },
): Promise<void> {
  if (!(await useLink(db, linkId, now()))) throw accountError('accounts.link-over', { state: 'used' })
  await setPassword(db, accountId, passwordHash)
  await endLinksOf(db, accountId, now())
  await closeSessionsOf(db, accountId)
}
