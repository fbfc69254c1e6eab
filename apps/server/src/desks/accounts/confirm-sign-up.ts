import { type Deps, inTransaction, type Work } from '../../platform/deps.ts'
import type { Watch } from '../../platform/http/watch.ts'
import { findLogin } from '../../records/accounts/accounts.store.ts'
import { useLink } from '../../records/accounts/one-time-links.store.ts'
import { isPassword } from '../../records/accounts/password.ts'
import { findSignUp, lockSignUp, sealedSignUp } from '../../records/accounts/pending-sign-ups.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountError } from './accounts.errors.ts'
import { openAccount } from './open-account.ts'
import { getOpenLink } from './open-link.ts'
import { type Entered, enter, type SignInOrigin } from './sign-in.ts'
import { tryPassword } from './try-password.ts'

/**
 * Opens the account and signs in. The password is asked for again: whoever has the mailbox and does not know it never
 * signed up, and would give their address to somebody else's account.
 * Throws `accounts.link-unknown`, `accounts.link-over`, `accounts.wrong-credentials`, `accounts.login-taken`, `budgets.used-up`.
 */
export async function confirmSignUp(
  deps: Deps,
  { token, password }: { token: string; password: string },
  doorstep: SignInOrigin & { watch: Watch },
): Promise<Entered> {
  const { db, cipher, now } = deps
  const { ip, watch } = doorstep
  const link = await getOpenLink(deps, token, 'confirm-sign-up')
  const signUp = link.pendingSignUpId ? await findSignUp(db, link.pendingSignUpId, now()) : undefined
  if (!signUp) throw accountError('accounts.link-over', { state: 'expired' })
  const { id, providerId, passwordHash } = signUp
  const said = sealedSignUp.open(cipher, id, signUp.saidSealed)
  if (await findLogin(deps, providerId, said.login)) throw accountError('accounts.login-taken')
  const about = `sign-up:${id}`
  const tried = { providerId, login: said.login, ip, watch, about, asked: 'POST /api/accounts/confirm' }
  const compare = async () => ((await isPassword(password, passwordHash)) ? 'right' : 'wrong')
  if ((await tryPassword(deps, tried, compare)) !== 'right') throw accountError('accounts.wrong-credentials')

  const caller = await inTransaction(deps, async (work) => {
    if (!(await useLink(work.db, link.id, now()))) throw accountError('accounts.link-over', { state: 'used' })
    return openAccount(work, { providerId, said, passwordHash, ip })
  })
  return enter({ ...deps, caller }, doorstep, { login: said.login, by: 'password' })
}

/** Staff made sure of the address by another way, which they say. Throws `accounts.sign-up-unknown`, `accounts.login-taken`. */
export const confirmSignUpByStaff = (
  work: Work,
  { signUpId, reason }: { signUpId: string; reason: string },
): Promise<{ accountId: string }> =>
  inTransaction(work, async (work) => {
    const { caller, cipher } = work
    const signUp = await lockSignUp(work.db, caller, { id: signUpId, now: work.now() })
    if (!signUp) throw accountError('accounts.sign-up-unknown')
    const { id, providerId, passwordHash } = signUp
    const said = sealedSignUp.open(cipher, id, signUp.saidSealed)
    await writeAudit(work, { caller, action: 'sign-up.confirm', about: `sign-up:${id}`, reason })
    const opened = await openAccount(work, { providerId, said, passwordHash, ip: caller.ip, confirmedBy: caller })
    return { accountId: opened.accountId }
  })
