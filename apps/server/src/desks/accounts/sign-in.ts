import type { Caller } from '../../platform/caller.ts'
import { type Deps, inTransaction, type Work } from '../../platform/deps.ts'
import { networkOf } from '../../platform/http/network-of.ts'
import type { Refused, Watch } from '../../platform/http/watch.ts'
import { isLoopback } from '../../platform/outside/loopback.ts'
import { findAccount, getInstallationProvider } from '../../records/accounts/accounts.store.ts'
import { isPassword } from '../../records/accounts/password.ts'
import { closeSession, type OpenedSession, openSession } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { forgetUses, refuseUsedUp, type Spending, spendOrWait } from '../../records/budgets/spend.ts'
import { accountError } from './accounts.errors.ts'
import { oneAfterTheOther } from './one-after-the-other.ts'

export interface Credentials {
  login: string
  password: string
}

/** Where a person signs in from; the session the browser had before ends. */
export interface SignInOrigin {
  ip: string
  formerSession?: Buffer | undefined
}

/** Opens a session. Throws `accounts.only-here`, `accounts.wrong-credentials`, `budgets.used-up`. */
export async function signIn(
  deps: Deps,
  credentials: Credentials,
  doorstep: SignInOrigin & { watch: Watch },
): Promise<OpenedSession & { accountId: string }> {
  const { onlyHere } = deps
  const { ip } = doorstep
  const login = credentials.login.toLowerCase()
  if (onlyHere?.has(login) && !isLoopback(ip)) throw accountError('accounts.only-here')
  // guesses sent at once would all be looked at before the first of them is counted
  const caller = await oneAfterTheOther(`${networkOf(ip)} ${login}`, () => callerOf(deps, credentials, doorstep))
  return { accountId: caller.accountId, ...(await enter({ ...deps, caller }, doorstep)) }
}

/** Whether there is such a login is not told: not by the answer, by what is counted, nor by the time it takes. */
async function callerOf(
  deps: Deps,
  { login, password }: Credentials,
  { ip, watch }: SignInOrigin & { watch: Watch },
): Promise<Caller> {
  const { db } = deps
  const { id: providerId } = await getInstallationProvider(db)
  const wrong: Spending = {
    providerId,
    uses: [
      { budget: 'sign-ins.login', whose: { ip, login } },
      { budget: 'sign-ins.address', whose: { ip } },
    ],
  }
  const account = await findAccount(deps, providerId, login)
  const caller = account && callerAt(account, ip)
  const tried = { caller, ip, about: `account:${account?.id ?? 'unknown'}` } as const
  try {
    await refuseUsedUp(deps, wrong)
  } catch (refusal) {
    await noteTry(watch, { ...tried, code: 'budgets.used-up' })
    throw refusal
  }
  const right = await isPassword(password, account?.passwordHash)
  if (caller && right && !account.disabledAt) {
    await forgetUses(deps, { providerId, budget: 'sign-ins.login', whose: { ip, login } })
    return caller
  }
  // only what was wrong is counted
  await spendOrWait(deps, wrong)
  await noteTry(watch, { ...tried, code: 'accounts.wrong-credentials' })
  throw accountError('accounts.wrong-credentials')
}

/** Against an account that is there, one that is not, and one that is closed; what was typed is not written down. */
const noteTry = ({ refused }: Watch, it: Pick<Refused, 'caller' | 'ip' | 'about' | 'code'>): Promise<void> =>
  refused({ ...it, action: 'session.refuse', asked: 'POST /api/session' })

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
