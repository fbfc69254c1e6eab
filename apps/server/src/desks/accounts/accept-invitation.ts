import { type Deps, inTransaction } from '../../platform/deps.ts'
import { setPassword } from '../../records/accounts/accounts.store.ts'
import { endLinksOf, useLink } from '../../records/accounts/one-time-links.store.ts'
import { hashPassword } from '../../records/accounts/password.ts'
import { closeSessionsOf } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountError } from './accounts.errors.ts'
import { getLinkToChoose } from './open-link.ts'

/** Chooses the password of an account somebody else made. Throws `accounts.link-unknown`, `accounts.link-over`, `accounts.password-weak`. */
export async function acceptInvitation(
  deps: Deps,
  { token, password, ip }: { token: string; password: string; ip: string },
): Promise<void> {
  const { linkId, accountId, providerId } = await getLinkToChoose(deps, { token, password, purpose: 'invite' })
  const passwordHash = await hashPassword(password)
  await inTransaction(deps, async (work) => {
    if (!(await useLink(work.db, linkId, work.now()))) throw accountError('accounts.link-over', { state: 'used' })
    await setPassword(work.db, accountId, passwordHash)
    await endLinksOf(work.db, accountId, work.now())
    await closeSessionsOf(work.db, accountId)
    await writeAudit(work, { providerId, ip, action: 'account.accept-invitation', about: `account:${accountId}` })
  })
}
