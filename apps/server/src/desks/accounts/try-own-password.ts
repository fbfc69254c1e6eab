import type { Work } from '../../platform/deps.ts'
import type { Watch } from '../../platform/http/watch.ts'
import { getPasswordOf } from '../../records/accounts/accounts.store.ts'
import { isPassword } from '../../records/accounts/password.ts'
import { accountError } from './accounts.errors.ts'
import { tryPassword } from './try-password.ts'

/** Whoever is signed in types the password again; answers their login. Throws `accounts.password-wrong`, `budgets.used-up`. */
export async function tryOwnPassword(
  work: Work,
  { password, watch, asked }: { password: string; watch: Watch; asked: string },
): Promise<string> {
  const { accountId, providerId, ip } = work.caller
  const { login, passwordHash } = await getPasswordOf(work, accountId)
  // strangers who guess hold up nobody who is in already
  const tried = {
    providerId,
    login,
    ip,
    watch,
    caller: work.caller,
    about: `account:${accountId}`,
    knownDevice: accountId,
    asked,
  }
  const compare = async () => ((await isPassword(password, passwordHash)) ? 'right' : 'wrong')
  if ((await tryPassword(work, tried, compare)) !== 'right') throw accountError('accounts.password-wrong')
  return login
}
