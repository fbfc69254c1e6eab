import type { Caller } from '../../platform/caller.ts'
import { type Deps, inTransaction, type Work } from '../../platform/deps.ts'
import type { Watch } from '../../platform/http/watch.ts'
import { isLoopback } from '../../platform/outside/loopback.ts'
import { findAccount, getInstallationProvider } from '../../records/accounts/accounts.store.ts'
import { isPassword } from '../../records/accounts/password.ts'
import { findNewestSignUp } from '../../records/accounts/pending-sign-ups.store.ts'
import { closeSession, type OpenedSession, openSession } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountError } from './accounts.errors.ts'
import { tryPassword } from './try-password.ts'

export interface Credentials {
  login: string
  password: string
}

/** Where a person signs in from; the session the browser had before ends. */
export interface SignInOrigin {
  ip: string
  formerSession?: Buffer | undefined
}

/** Opens a session. Throws `accounts.only-here`, `accounts.wrong-credentials`, `accounts.address-unconfirmed`, `budgets.used-up`. */
export async function signIn(
  deps: Deps,
  credentials: Credentials,
  doorstep: SignInOrigin & { watch: Watch },
): Promise<OpenedSession & { accountId: string }> {
  const { onlyHere } = deps
  const { ip } = doorstep
  const login = credentials.login.toLowerCase()
  if (onlyHere?.has(login) && !isLoopback(ip)) throw accountError('accounts.only-here')
  const caller = await callerOf(deps, { ...credentials, login }, doorstep)
  return { accountId: caller.accountId, ...(await enter({ ...deps, caller }, doorstep)) }
}

/** Whether there is such a login is not told: not by the answer, by what is counted, nor by the time it takes. */
async function callerOf(
  deps: Deps,
  { login, password }: Credentials,
  { ip, watch }: SignInOrigin & { watch: Watch },
): Promise<Caller> {
  const { id: providerId } = await getInstallationProvider(deps.db)
  const account = await findAccount(deps, providerId, login)
  const caller = account && callerAt(account, ip)
  const about = `account:${account?.id ?? 'unknown'}`
  const tried = { providerId, login, ip, watch, caller, about, asked: 'POST /api/session' }
  const compared = await tryPassword(deps, tried, async () => {
    if ((await isPassword(password, account?.passwordHash)) && !account?.disabledAt) return 'right'
    // whoever has not proved the address hears that, whether or not somebody else has an account with it
    const signUp = await findNewestSignUp(deps, { providerId, login, now: deps.now() })
    return (await isPassword(password, signUp?.passwordHash)) ? 'unproved' : 'wrong'
  })
  if (compared === 'unproved') throw accountError('accounts.address-unconfirmed')
  if (!caller || compared === 'wrong') throw accountError('accounts.wrong-credentials')
  return caller
}

/** Every session has a token of its own, made after the password was right. */
export async function enter(
  { caller, db, cipher, now }: Work,
  { ip, formerSession }: SignInOrigin,
): Promise<OpenedSession> {
  return inTransaction({ db }, async ({ db }) => {
    if (formerSession) await closeSession(db, formerSession)
    await writeAudit({ db, cipher }, { caller, action: 'session.open', about: `account:${caller.accountId}` })
    return openSession(db, { accountId: caller.accountId, ip, now: now() })
  })
}

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

const callerAt = ({ id, name, role, providerId, customerId }: Account, ip: string): Caller => ({
  accountId: id,
  name,
  role,
  providerId: providerId,
  ...(customerId ? { customerId: customerId } : {}),
  ip,
})
