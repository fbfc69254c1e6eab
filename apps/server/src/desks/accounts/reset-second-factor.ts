import { inTransaction, type Work } from '../../platform/deps.ts'
import { endPendingSignIns } from '../../records/accounts/pending-sign-ins.store.ts'
import { sealedLogin } from '../../records/accounts/sealed-account.ts'
import { deleteFactors, lockFactorOfOther } from '../../records/accounts/second-factors.store.ts'
import { closeSessionsOf } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountNews } from './account-mails.ts'
import { accountError } from './accounts.errors.ts'
import { writeToAccount } from './write-to-account.ts'

/**
 * Takes away the second factor of somebody who lost app and codes; the password alone signs them in, and staff are led to
 * set up another. Throws `accounts.second-factor-unknown`.
 */
export const resetSecondFactor = (
  work: Work,
  { accountId, reason }: { accountId: string; reason: string },
): Promise<Record<string, never>> =>
  inTransaction(work, async (work) => {
    const { caller, cipher } = work
    const { providerId } = caller
    const owner = await lockFactorOfOther(work.db, caller, accountId)
    if (!owner) throw accountError('accounts.second-factor-unknown')
    await deleteFactors(work.db, accountId)
    await endPendingSignIns(work.db, accountId)
    const endedSessions = await closeSessionsOf(work.db, accountId)
    const about = `account:${accountId}`
    await writeAudit(work, { caller, action: 'account.reset-second-factor', about, reason, after: { endedSessions } })
    const login = sealedLogin.open(cipher, accountId, owner.loginSealed)
    await writeToAccount(work, { providerId, login, news: accountNews.factorReset() })
    return {}
  })
