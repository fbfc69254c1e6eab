import { type DepsInTx, inTransaction, type Work } from '../../platform/deps.ts'
import type { Refused, Watch } from '../../platform/http/watch.ts'
import { isAppCode, plainCode, stepOf } from '../../records/accounts/second-factor-codes.ts'
import { lockFactor, spendStep, useRecoveryCode } from '../../records/accounts/second-factors.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { giveBack, type Spending, type Spent, spend } from '../../records/budgets/spend.ts'
import { accountNews } from './account-mails.ts'
import { accountError } from './accounts.errors.ts'
import { writeToAccount } from './write-to-account.ts'

/** Somebody who types a code of the app, or a recovery code, and for what. */
export interface CodeTry {
  login: string
  code: string
  watch: Watch
  asked: Refused['asked']
  /** A browser this account has signed in with: what others try does not hold it up. */
  knownDevice?: string | undefined
}

/**
 * Every try is counted before it is compared, so that many at once are no more than one after the other; the right one is
 * given back. Not with the passwords: whoever knows the password would have them forgotten by typing it.
 * Throws `accounts.code-wrong`, `budgets.used-up`.
 */
export async function trySecondFactor(work: Work, it: CodeTry): Promise<void> {
  const spent = await countTry(work, it)
  const isRight = await inTransaction(work, (work) => useCode(work, it))
  if (isRight) return giveBack(work, spent)
  await noteTry(work, it, 'accounts.code-wrong')
  throw accountError('accounts.code-wrong')
}

async function countTry(work: Work, it: CodeTry): Promise<Spent> {
  const { login, knownDevice: device } = it
  const spending: Spending = {
    providerId: work.caller.providerId,
    uses: [
      device
        ? { budget: 'sign-ins.device-codes', whose: { device, login } }
        : { budget: 'sign-ins.codes', whose: { login } },
    ],
  }
  try {
    return await spend(work, spending)
  } catch (refusal) {
    await noteTry(work, it, 'budgets.used-up')
    throw refusal
  }
}

/** Of the app each code opens once, of the recovery codes each one. */
async function useCode(work: DepsInTx & Work, { login, code }: CodeTry): Promise<boolean> {
  const { accountId } = work.caller
  const plain = plainCode(code)
  const { key, lastStep } = await lockFactor(work, accountId)
  if (!isAppCode(plain)) return useOneOfRecovery(work, { login, code: plain })
  if (!key) return false
  const step = stepOf(plain, { key, lastStep, now: work.now() })
  if (step === undefined) return false
  await spendStep(work.db, accountId, step)
  return true
}

/** Whoever has found a list of them is told of by mail. */
async function useOneOfRecovery(
  work: DepsInTx & Work,
  { login, code }: { login: string; code: string },
): Promise<boolean> {
  const { caller } = work
  const { accountId, providerId } = caller
  const left = await useRecoveryCode(work, accountId, code)
  if (left === undefined) return false
  const about = `account:${accountId}`
  await writeAudit(work, { caller, action: 'account.use-recovery-code', about, after: { left } })
  await writeToAccount(work, { providerId, login, news: accountNews.recoveryCodeUsed(left) })
  return true
}

/** What was typed is not written down. */
const noteTry = ({ caller }: Work, { watch, asked }: CodeTry, code: string): Promise<void> =>
  watch.refused({ caller, ip: caller.ip, about: `account:${caller.accountId}`, asked, code, action: 'session.refuse' })
