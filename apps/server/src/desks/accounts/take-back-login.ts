import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findLoginOf, getAccountView } from '../../records/accounts/accounts.store.ts'
import { forgetDevices } from '../../records/accounts/known-devices.store.ts'
import {
  deleteLoginChangesOf,
  findLoginChange,
  sealedFormerLogin,
  setLogin,
} from '../../records/accounts/login-changes.store.ts'
import { endAllLinksOf } from '../../records/accounts/one-time-links.store.ts'
import { hashPassword } from '../../records/accounts/password.ts'
import { deleteFactorsSince } from '../../records/accounts/second-factors.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountNews } from './account-mails.ts'
import { accountError } from './accounts.errors.ts'
import { choosePassword } from './choose-password.ts'
import { getOpenLink } from './open-link.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'
import { writeToAccount } from './write-to-account.ts'

/**
 * Somebody else had changed the login, and so knows the password: the account signs in with the login of before and another
 * password, every session ends, and what was added as second factor since the change was asked for goes.
 * Throws `accounts.link-unknown`, `accounts.link-over`, `accounts.password-weak`, `accounts.login-taken`.
 */
export async function takeBackLogin(
  deps: Deps,
  { token, password, ip }: { token: string; password: string; ip: string },
): Promise<void> {
  const { id: linkId, accountId, providerId, loginChangeId } = await getOpenLink(deps, token, 'take-back-login')
  const change = loginChangeId ? await findLoginChange(deps.db, loginChangeId, deps.now()) : undefined
  if (!accountId || !change?.formerSealed || !(await findLoginOf(deps, accountId)))
    throw accountError('accounts.link-unknown')
  const login = sealedFormerLogin.open(deps.cipher, change.id, change.formerSealed)
  const { name, providerName } = await getAccountView(deps, accountId)
  refuseWeakPassword(password, [login, name, providerName])
  const passwordHash = await hashPassword(password)
  await inTransaction(deps, async (work) => {
    if ((await setLogin(work, { accountId, providerId, login })) === undefined)
      throw accountError('accounts.login-taken')
    await choosePassword(work, { linkId, accountId, passwordHash })
    await deleteFactorsSince(work.db, accountId, change.askedAt)
    await forgetDevices(work.db, accountId)
    await endAllLinksOf(work.db, accountId, work.now())
    await deleteLoginChangesOf(work.db, accountId)
    await writeAudit(work, { providerId, ip, action: 'account.take-back-login', about: `account:${accountId}` })
    await writeToAccount(work, { providerId, login, news: accountNews.loginTakenBack() })
  })
}
