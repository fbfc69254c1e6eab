import type { Caller } from '../../platform/caller.ts'
import { type Deps, inTransaction, type Work } from '../../platform/deps.ts'
import type { Watch } from '../../platform/http/watch.ts'
import { isLoopback } from '../../platform/outside/loopback.ts'
import { findAccount } from '../../records/accounts/accounts.store.ts'
import { findKnownDevice, keepDevice, newDeviceToken } from '../../records/accounts/known-devices.store.ts'
import { isPassword } from '../../records/accounts/password.ts'
import { keepPendingSignIn, type PendingSignIn } from '../../records/accounts/pending-sign-ins.store.ts'
import { findNewestSignUp } from '../../records/accounts/pending-sign-ups.store.ts'
import { hasFactor } from '../../records/accounts/second-factors.store.ts'
import { type ByService, closeSession, type OpenedSession, openSession } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountNews } from './account-mails.ts'
import { accountError } from './accounts.errors.ts'
import { tryPassword } from './try-password.ts'
import { writeToAccount } from './write-to-account.ts'

export interface Credentials {
  providerId: string
  login: string
  password: string
}

/** Where a person signs in from; the session the browser had before ends. */
export interface SignInOrigin {
  ip: string
  /** Of the browser: what it was given when somebody first signed in with it, and what it says it is. */
  deviceToken?: string | undefined
  device?: string | undefined
  formerSession?: Buffer | undefined
}

/** A session of an account, in a browser that is known from now on. */
export interface Entered extends OpenedSession {
  accountId: string
  deviceToken: string
  factorByService: boolean
}

/** The password was right, or a service said who it is, and a code is waited for. */
export interface AwaitsCode {
  accountId: string
  awaitsCode: PendingSignIn
}

/** Opens a session, or waits for the code of the second factor. Throws `accounts.only-here`, `accounts.wrong-credentials`, `accounts.address-unconfirmed`, `budgets.used-up`. */
export async function signIn(
  deps: Deps,
  credentials: Credentials,
  doorstep: SignInOrigin & { watch: Watch },
): Promise<Entered | AwaitsCode> {
  const { ip } = doorstep
  const login = credentials.login.toLowerCase()
  refuseElsewhere(deps, login, ip)
  const caller = await callerOf(deps, { ...credentials, login }, doorstep)
  if (await hasFactor(deps.db, caller.accountId)) return awaitCode({ ...deps, caller })
  return enter({ ...deps, caller }, doorstep, { login, by: 'password' })
}

/** Throws `accounts.only-here`. */
export function refuseElsewhere({ onlyHere }: Deps, login: string, ip: string): void {
  if (onlyHere?.has(login) && !isLoopback(ip)) throw accountError('accounts.only-here')
}

/** Whether there is such a login is not told: not by the answer, by what is counted, nor by the time it takes. */
async function callerOf(
  deps: Deps,
  { providerId, login, password }: Credentials,
  { ip, watch, deviceToken }: SignInOrigin & { watch: Watch },
): Promise<Caller> {
  const account = await findAccount(deps, providerId, login)
  const caller = account && callerAt(account, ip)
  const about = `account:${account?.id ?? 'unknown'}`
  const knownDevice = await findKnownDevice(deps.db, { accountId: account?.id, token: deviceToken, now: deps.now() })
  const tried = { providerId, login, ip, watch, caller, about, knownDevice, asked: 'POST /api/session' }
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

/** With the service that was the first factor, where it was no password. */
export const awaitCode = (work: Work, serviceId?: string): Promise<AwaitsCode> =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const { accountId } = caller
    const after = serviceId === undefined ? {} : { after: { serviceId } }
    await writeAudit(work, { caller, action: 'session.ask-code', about: `account:${accountId}`, ...after })
    return { accountId, awaitsCode: await keepPendingSignIn(work.db, { accountId, serviceId }, work.now()) }
  })

/** What let somebody in, for the audit. */
export type Means = `${'password' | 'service'}${'' | ' and code' | ' and passkey'}` | 'passkey' | 'service with factor'

/** Whoever showed a factor of ours is here now, whenever it was that they typed a password at the service. */
export const afterFactor = (factor: 'code' | 'passkey', serviceId: string | null, now: Date) =>
  serviceId === null
    ? { by: `password and ${factor}` as const }
    : { by: `service and ${factor}` as const, service: { id: serviceId, didFactor: false, typedAt: now } }

/** Every session has a token of its own, made after what lets in was right. A browser that is new is told to the owner. */
export async function enter(
  work: Work,
  doorstep: SignInOrigin,
  { login, by, service }: { login: string; by: Means; service?: ByService | undefined },
): Promise<Entered> {
  const { caller } = work
  const { accountId, providerId } = caller
  const { ip, formerSession, device, deviceToken = newDeviceToken() } = doorstep
  return inTransaction(work, async (work) => {
    const now = work.now()
    if (formerSession) await closeSession(work.db, formerSession)
    const after = { by, ...(service && { serviceId: service.id }) }
    await writeAudit(work, { caller, action: 'session.open', about: `account:${accountId}`, after })
    const { isNew, hasOthers } = await keepDevice(work.db, { accountId, token: deviceToken, device, now })
    if (isNew && hasOthers) {
      const news = accountNews.newDevice({ device: device ?? '未知 unknown', ip, at: shanghaiTime(now) })
      await writeToAccount(work, { providerId, login, news })
    }
    const session = await openSession(work.db, { accountId, ip, now, device, service })
    return { accountId, deviceToken, factorByService: service?.didFactor ?? false, ...session }
  })
}

const inBeijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})
const shanghaiTime = (at: Date): string => inBeijing.format(at)

type Account = Pick<
  NonNullable<Awaited<ReturnType<typeof findAccount>>>,
  'id' | 'name' | 'role' | 'providerId' | 'customerId'
>

export const callerAt = ({ id, name, role, providerId, customerId }: Account, ip: string): Caller => ({
  accountId: id,
  name,
  role,
  providerId: providerId,
  ...(customerId ? { customerId: customerId } : {}),
  ip,
})
