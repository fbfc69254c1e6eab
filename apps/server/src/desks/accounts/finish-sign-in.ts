import type { Deps } from '../../platform/deps.ts'
import type { Watch } from '../../platform/http/watch.ts'
import { findKnownDevice } from '../../records/accounts/known-devices.store.ts'
import { findPendingSignIn, usePendingSignIn } from '../../records/accounts/pending-sign-ins.store.ts'
import { accountError } from './accounts.errors.ts'
import { afterFactor, callerAt, type Entered, enter, type SignInOrigin } from './sign-in.ts'
import { trySecondFactor } from './try-second-factor.ts'

/**
 * Opens the session a right password has begun, by a code. Throws `accounts.sign-in-over`, `accounts.code-wrong`,
 * `budgets.used-up`.
 */
export async function finishSignIn(
  deps: Deps,
  { token, code }: { token: string; code: string },
  doorstep: SignInOrigin & { watch: Watch },
): Promise<Entered> {
  const { ip, watch, deviceToken } = doorstep
  const account = await findPendingSignIn(deps, token, deps.now())
  if (!account) throw accountError('accounts.sign-in-over')
  const { id: accountId, login, serviceId } = account
  const work = { ...deps, caller: callerAt(account, ip) }
  const knownDevice = await findKnownDevice(deps.db, { accountId, token: deviceToken, now: deps.now() })
  await trySecondFactor(work, { login, code, watch, knownDevice, asked: 'POST /api/session/code' })
  if (!(await usePendingSignIn(deps.db, token))) throw accountError('accounts.sign-in-over')
  return enter(work, doorstep, { login, ...afterFactor('code', serviceId, deps.now()) })
}
