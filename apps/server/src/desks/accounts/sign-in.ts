import type { Caller } from '../../platform/caller.ts'
import { type Deps, inTransaction, type Work } from '../../platform/deps.ts'
import { isLoopback } from '../../platform/http/known-hosts.ts'
import type { Refused, Watch } from '../../platform/http/watch.ts'
import { countTry, findAccount, forgetTries, getInstallationProvider } from '../../records/accounts/accounts.store.ts'
import { isPassword } from '../../records/accounts/password.ts'
import { closeSession, type OpenedSession, openSession } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountError } from './accounts.errors.ts'
import { countUnknownTry } from './unknown-logins.ts'

export interface Credentials {
  login: string
  password: string
}

/** Where a person signs in from; the session the browser had before ends. */
export interface SignInOrigin {
  ip: string
  formerSession?: Buffer | undefined
}

/** Opens a session. Throws `accounts.only-here`, `accounts.wrong-credentials`, `accounts.locked`. */
export async function signIn(
  deps: Deps,
  { login, password }: Credentials,
  doorstep: SignInOrigin & { watch: Watch },
): Promise<OpenedSession & { accountId: string }> {
  const { db, onlyHere } = deps
  if (onlyHere?.has(login.toLowerCase()) && !isLoopback(doorstep.ip)) throw accountError('accounts.only-here')
  const now = deps.now()
  const { id: providerId } = await getInstallationProvider(db)
  const account = await findAccount(deps, providerId, login)

  const closedUntil = account ? await countTry(db, account.id, now) : countUnknownTry(login.toLowerCase(), now)
  const caller = account && callerAt(account, doorstep.ip)
  const tried = { caller, ip: doorstep.ip, about: `account:${account?.id ?? 'unknown'}` } as const
  if (closedUntil) {
    await noteTry(doorstep.watch, { ...tried, code: 'accounts.locked' })
    throw accountError('accounts.locked', {
      retryAfterSeconds: Math.ceil((closedUntil.getTime() - now.getTime()) / 1000),
    })
  }
  const right = await isPassword(password, account?.passwordHash)
  if (!account || !caller || !right || account.disabledAt) {
    await noteTry(doorstep.watch, { ...tried, code: 'accounts.wrong-credentials' })
    throw accountError('accounts.wrong-credentials')
  }
  return { accountId: account.id, ...(await enter({ ...deps, caller }, doorstep)) }
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
    await forgetTries(db, caller.accountId)
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
