import type { SignedByPasskey } from '@openbeian/contract'
import { type Deps, inTransaction, type Work } from '../../platform/deps.ts'
import type { Watch } from '../../platform/http/watch.ts'
import { noPassword } from '../../records/accounts/password.ts'
import { findPendingSignIn, usePendingSignIn } from '../../records/accounts/pending-sign-ins.store.ts'
import { setConfirmed } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountError } from './accounts.errors.ts'
import { checkPasskey } from './check-passkey.ts'
import type { Site } from './passkey-site.ts'
import { afterFactor, callerAt, type Entered, enter, refuseElsewhere, type SignInOrigin } from './sign-in.ts'

interface Shown {
  signed: SignedByPasskey
  site: Site | undefined
}

type Doorstep = SignInOrigin & { watch: Watch }

const asked = 'POST /api/session/passkey'

/**
 * The whole sign-in: the key is one factor, finger, face or PIN the other. Throws `accounts.passkey-refused`,
 * `accounts.passkey-needs-check`, `accounts.passkeys-not-here`, `accounts.only-here`.
 */
export async function signInWithPasskey(deps: Deps, shown: Shown, doorstep: Doorstep): Promise<Entered> {
  const { ip, watch } = doorstep
  const account = await checkPasskey(deps, { ...shown, purpose: 'sign-in', ip, watch, asked })
  // whoever was reset first chooses a password, by the link that was sent
  if (account.passwordHash === noPassword) throw accountError('accounts.passkey-refused')
  refuseElsewhere(deps, account.login, ip)
  return enter({ ...deps, caller: callerAt(account, ip) }, doorstep, { login: account.login, by: 'passkey' })
}

/** The second factor of a right password. Throws `accounts.sign-in-over` besides. */
export async function finishWithPasskey(
  deps: Deps,
  { token, ...shown }: Shown & { token: string },
  doorstep: Doorstep,
): Promise<Entered> {
  const { ip, watch } = doorstep
  const pending = await findPendingSignIn(deps, token, deps.now())
  if (!pending) throw accountError('accounts.sign-in-over')
  const { id: accountId, login, serviceId } = pending
  await checkPasskey(deps, { ...shown, purpose: 'second-factor', accountId, ip, watch, asked })
  if (!(await usePendingSignIn(deps.db, token))) throw accountError('accounts.sign-in-over')
  return enter({ ...deps, caller: callerAt(pending, ip) }, doorstep, {
    login,
    ...afterFactor('passkey', serviceId, deps.now()),
  })
}

/** Instead of the password again. */
export async function confirmWithPasskey(
  work: Work,
  { sessionId, watch, ...shown }: Shown & { sessionId: Buffer; watch: Watch },
): Promise<void> {
  const { accountId, ip } = work.caller
  const again = 'POST /api/session/passkey-again'
  await checkPasskey(work, { ...shown, purpose: 'confirm', accountId, ip, watch, asked: again })
  await inTransaction(work, async (work) => {
    const { caller } = work
    await setConfirmed(work.db, sessionId, work.now())
    await writeAudit(work, {
      caller,
      action: 'session.confirm',
      about: `account:${accountId}`,
      after: { by: 'passkey' },
    })
  })
}
