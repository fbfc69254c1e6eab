import { inTransaction, type Work } from '../../platform/deps.ts'
import type { Watch } from '../../platform/http/watch.ts'
import { getAccountView, setPassword } from '../../records/accounts/accounts.store.ts'
import { forgetDevices } from '../../records/accounts/known-devices.store.ts'
import { endLinksOf } from '../../records/accounts/one-time-links.store.ts'
import { hashPassword } from '../../records/accounts/password.ts'
import { closeSessionsOf, setConfirmed } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountNews } from './account-mails.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'
import { tryOwnPassword } from './try-own-password.ts'
import { writeToAccount } from './write-to-account.ts'

interface PasswordChange {
  password: string
  newPassword: string
  sessionId: Buffer
  deviceToken: string | undefined
  watch: Watch
}

/** All other sessions end, and every other browser is a stranger. Throws `accounts.password-wrong`, `accounts.password-weak`, `budgets.used-up`. */
export async function changePassword(
  work: Work,
  { password, newPassword, sessionId, deviceToken, watch }: PasswordChange,
): Promise<{ endedSessions: number }> {
  const { accountId, providerId } = work.caller
  const login = await tryOwnPassword(work, { password, watch, asked: 'PUT /api/account/password' })
  const { name, providerName } = await getAccountView(work, accountId)
  refuseWeakPassword(newPassword, [login, name, providerName])
  const passwordHash = await hashPassword(newPassword)
  return inTransaction(work, async (work) => {
    await setPassword(work.db, accountId, passwordHash)
    await endLinksOf(work.db, accountId, work.now())
    await forgetDevices(work.db, accountId, deviceToken)
    await setConfirmed(work.db, sessionId, work.now())
    const endedSessions = await closeSessionsOf(work.db, accountId, sessionId)
    const { caller } = work
    const about = `account:${accountId}`
    await writeAudit(work, { caller, action: 'account.change-password', about, after: { endedSessions } })
    await writeToAccount(work, { providerId, login, news: accountNews.changed() })
    return { endedSessions }
  })
}
