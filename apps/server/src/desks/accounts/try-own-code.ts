import type { Work } from '../../platform/deps.ts'
import type { Watch } from '../../platform/http/watch.ts'
import { getPasswordOf } from '../../records/accounts/accounts.store.ts'
import { hasFactor } from '../../records/accounts/second-factors.store.ts'
import { accountError } from './accounts.errors.ts'
import { trySecondFactor } from './try-second-factor.ts'

/**
 * Whoever is signed in and has a second factor types a code beside the password. Throws `accounts.code-needed`,
 * `accounts.code-wrong`, `budgets.used-up`.
 */
export async function tryOwnCode(
  work: Work,
  { code, watch, asked }: { code: string | undefined; watch: Watch; asked: string },
): Promise<void> {
  const { accountId } = work.caller
  if (!(await hasFactor(work.db, accountId))) return
  if (code === undefined) throw accountError('accounts.code-needed')
  const { login } = await getPasswordOf(work, accountId)
  await trySecondFactor(work, { login, code, watch, asked, knownDevice: accountId })
}
