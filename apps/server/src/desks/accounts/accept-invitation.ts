import { type Deps, inTransaction } from '../../platform/deps.ts'
import { claimLogin } from '../../records/accounts/accounts.store.ts'
import { hashPassword } from '../../records/accounts/password.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountError } from './accounts.errors.ts'
import { choosePassword } from './choose-password.ts'
import { getLinkToChoose } from './open-link.ts'

/** Chooses the password of an account somebody else made. Throws `accounts.link-unknown`, `accounts.link-over`, `accounts.password-weak`, `accounts.login-taken`. */
export async function acceptInvitation(
  deps: Deps,
  { token, password, ip }: { token: string; password: string; ip: string },
): Promise<void> {
  const { linkId, accountId, providerId } = await getLinkToChoose(deps, { token, password, purpose: 'invite' })
  const passwordHash = await hashPassword(password)
  await inTransaction(deps, async (work) => {
    // who was invited is told here, and nobody before: the link came to the address
    if (!(await claimLogin(work, accountId))) throw accountError('accounts.login-taken')
    await choosePassword(work, { linkId, accountId, passwordHash })
    await writeAudit(work, { providerId, ip, action: 'account.accept-invitation', about: `account:${accountId}` })
  })
}
