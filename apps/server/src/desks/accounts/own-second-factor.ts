import { inTransaction, type Work } from '../../platform/deps.ts'
import { getAccountView } from '../../records/accounts/accounts.store.ts'
import { endPendingSignIns } from '../../records/accounts/pending-sign-ins.store.ts'
import { newKey, plainCode, stepOf, uriOf } from '../../records/accounts/second-factor-codes.ts'
import {
  deleteApp,
  deleteRecoveryCodes,
  getFactorState,
  hasFactor,
  lockFactor,
  proposeKey,
  renewRecoveryCodes,
  setFactor,
} from '../../records/accounts/second-factors.store.ts'
import { closeSessionsOf } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountNews } from './account-mails.ts'
import { accountError } from './accounts.errors.ts'
import { writeToAccount } from './write-to-account.ts'

/** A key for an app; it counts once a code of it was typed. */
export async function proposeSecondFactor(work: Work): Promise<{ key: string; uri: string }> {
  const { accountId } = work.caller
  const { login, providerName } = await getAccountView(work, accountId)
  const key = newKey()
  await proposeKey(work, accountId, key)
  return { key, uri: uriOf(key, { login, providerName }) }
}

/** From now on the new key counts; whoever came in by the password alone is out. Throws `accounts.no-key`, `accounts.code-wrong`. */
export async function setSecondFactor(
  work: Work,
  { code, sessionId }: { code: string; sessionId: Buffer },
): Promise<{ recoveryCodes: string[] }> {
  const { accountId, providerId } = work.caller
  const { login } = await getAccountView(work, accountId)
  return inTransaction(work, async (work) => {
    const { caller } = work
    const { key: former, proposed } = await lockFactor(work, accountId)
    if (!proposed) throw accountError('accounts.no-key')
    const step = stepOf(plainCode(code), { key: proposed, lastStep: 0, now: work.now() })
    if (step === undefined) throw accountError('accounts.code-wrong')
    await setFactor(work, accountId, { key: proposed, step })
    const recoveryCodes = await renewRecoveryCodes(work, accountId)
    await endPendingSignIns(work.db, accountId)
    const endedSessions = await closeSessionsOf(work.db, accountId, sessionId)
    const after = { isFirst: former === undefined, endedSessions }
    await writeAudit(work, { caller, action: 'account.set-second-factor', about: `account:${accountId}`, after })
    await writeToAccount(work, { providerId, login, news: accountNews.factorSet() })
    return { recoveryCodes }
  })
}

/** Throws `accounts.second-factor-unknown`. */
export const renewOwnRecoveryCodes = (work: Work): Promise<{ recoveryCodes: string[] }> =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const { accountId } = caller
    if (!(await hasFactor(work.db, accountId))) throw accountError('accounts.second-factor-unknown')
    const recoveryCodes = await renewRecoveryCodes(work, accountId)
    await writeAudit(work, { caller, action: 'account.renew-recovery-codes', about: `account:${accountId}` })
    return { recoveryCodes }
  })

/** Passkeys stay, and the recovery codes with them. Throws `accounts.second-factor-required`, `accounts.second-factor-unknown`. */
export async function removeSecondFactor(work: Work): Promise<void> {
  const { accountId, providerId } = work.caller
  const { login } = await getAccountView(work, accountId)
  await inTransaction(work, async (work) => {
    const { caller } = work
    const { isRequired, since, passkeys } = await getFactorState(work.db, accountId)
    if (!since) throw accountError('accounts.second-factor-unknown')
    if (isRequired && passkeys === 0) throw accountError('accounts.second-factor-required')
    await deleteApp(work.db, accountId)
    if (passkeys === 0) await deleteRecoveryCodes(work.db, accountId)
    await writeAudit(work, { caller, action: 'account.remove-second-factor', about: `account:${accountId}` })
    await writeToAccount(work, { providerId, login, news: accountNews.factorRemoved() })
  })
}
