import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findLogin } from '../../records/accounts/accounts.store.ts'
import { forgetDevices, keepDevice, newDeviceToken } from '../../records/accounts/known-devices.store.ts'
import { linkHours, makeLink } from '../../records/accounts/one-time-links.store.ts'
import { hashPassword } from '../../records/accounts/password.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountNews, addressOf, linksTo } from './account-mails.ts'
import { choosePassword } from './choose-password.ts'
import { getLinkToChoose } from './open-link.ts'
import type { SignInOrigin } from './sign-in.ts'
import type { ConfirmedBy } from './sign-up.ts'
import { writeToAccount } from './write-to-account.ts'

/**
 * Sends a link to the login, if it is an address. Where there is no such account, its address hears that: the answer, and
 * the work until it leaves, are the same.
 */
export async function askForRecovery(
  deps: Deps,
  { providerId, login: typed, ip }: { providerId: string; login: string; ip: string },
): Promise<{ sentBy: ConfirmedBy; validHours: number }> {
  const login = typed.toLowerCase()
  const base = await linksTo(deps, { providerId, login })
  const known = await findLogin(deps, providerId, login)
  const validHours = linkHours['recover-password']
  const about = `account:${known?.id ?? 'unknown'}`
  await inTransaction(deps, async (work) => {
    await writeAudit(work, { providerId, ip, action: 'account.ask-recovery', about })
    if (!base) return
    const purpose = 'recover-password'
    const token = await makeLink(work, {
      providerId,
      purpose,
      ...(known && !known.isByServiceAlone && { accountId: known.id }),
    })
    const link = addressOf(base, purpose, token)
    const news = known
      ? known.disabledAt
        ? accountNews.disabled()
        : known.isByServiceAlone
          ? accountNews.byService()
          : accountNews.recover(link)
      : accountNews.unknown(base)
    await writeToAccount(work, { providerId, login, news })
  })
  return { sentBy: base ? 'link' : 'staff', validHours }
}

/**
 * Chooses a new password; whoever had a session has none. The browser is known from now on, so that nobody who guesses keeps
 * its owner out. Answers what it is known by. Throws `accounts.link-unknown`, `accounts.link-over`,
 * `accounts.password-weak`.
 */
export async function recoverPassword(
  deps: Deps,
  { token, password }: { token: string; password: string },
  { ip, device, deviceToken = newDeviceToken() }: SignInOrigin,
): Promise<string> {
  const purpose = 'recover-password'
  const { linkId, accountId, providerId, login } = await getLinkToChoose(deps, { token, password, purpose })
  const passwordHash = await hashPassword(password)
  await inTransaction(deps, async (work) => {
    await choosePassword(work, { linkId, accountId, passwordHash })
    await forgetDevices(work.db, accountId)
    await keepDevice(work.db, { accountId, token: deviceToken, device, now: work.now() })
    await writeAudit(work, { providerId, ip, action: 'account.recover', about: `account:${accountId}` })
    await writeToAccount(work, { providerId, login, news: accountNews.recovered() })
  })
  return deviceToken
}
