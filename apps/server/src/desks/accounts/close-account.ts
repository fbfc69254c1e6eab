import { type DepsInTx, inTransaction, type Work } from '../../platform/deps.ts'
import type { Watch } from '../../platform/http/watch.ts'
import { closeAccountRow, countOpenAccounts, getAccountView } from '../../records/accounts/accounts.store.ts'
import { forgetDevices } from '../../records/accounts/known-devices.store.ts'
import { deleteLoginChangesOf } from '../../records/accounts/login-changes.store.ts'
import { endAllLinksOf } from '../../records/accounts/one-time-links.store.ts'
import { endPendingSignIns } from '../../records/accounts/pending-sign-ins.store.ts'
import { deleteFactors } from '../../records/accounts/second-factors.store.ts'
import { closeSessionsOf } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { countUnderWay } from '../../records/orders/orders.store.ts'
import { accountNews } from './account-mails.ts'
import { accountError } from './accounts.errors.ts'
import { tryOwnPassword } from './try-own-password.ts'
import { writeToAccount } from './write-to-account.ts'

/**
 * Closes the own account for good; its login is free again. What the customer has filed stays filed, what the account did
 * stays in the audit. Without a password whoever calls has made sure of the person. Throws `accounts.orders-under-way`, `accounts.password-wrong`, `budgets.used-up`.
 */
export async function closeAccount(
  work: Work,
  { password, watch }: { password: string | undefined; watch: Watch },
): Promise<void> {
  const { accountId, providerId, customerId } = work.caller
  const login =
    password === undefined
      ? (await getAccountView(work, accountId)).login
      : await tryOwnPassword(work, { password, watch, asked: 'POST /api/account/close' })
  await inTransaction(work, async (work) => {
    const { caller } = work
    // nobody would hear what the administration answers
    if (customerId && (await countOpenAccounts(work.db, customerId)) === 1) {
      const orders = await countUnderWay(work.db, customerId)
      if (orders > 0) throw accountError('accounts.orders-under-way', { orders })
    }
    await endAccount(work, accountId)
    await writeAudit(work, { caller, action: 'account.close', about: `account:${accountId}` })
    await writeToAccount(work, { providerId, login, news: accountNews.closed() })
  })
}

/** Nothing of it opens anything any more, and its login is free again. Answers how many sessions ended. */
export async function endAccount({ db, now }: Pick<DepsInTx, 'db' | 'now'>, accountId: string): Promise<number> {
  await deleteFactors(db, accountId)
  await endPendingSignIns(db, accountId)
  await closeAccountRow(db, accountId, now())
  await endAllLinksOf(db, accountId, now())
  await deleteLoginChangesOf(db, accountId)
  await forgetDevices(db, accountId)
  return closeSessionsOf(db, accountId)
}
