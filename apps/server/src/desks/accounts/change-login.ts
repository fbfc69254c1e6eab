import { type Deps, type DepsInTx, inTransaction, type Work } from '../../platform/deps.ts'
import type { Watch } from '../../platform/http/watch.ts'
import { findLogin, findLoginOf, getPasswordOf } from '../../records/accounts/accounts.store.ts'
import {
  findLoginChange,
  insertLoginChange,
  noteDone,
  sealedNextLogin,
  setLogin,
} from '../../records/accounts/login-changes.store.ts'
import { endLinksOf, linkHours, makeLink, useLink } from '../../records/accounts/one-time-links.store.ts'
import { isPassword } from '../../records/accounts/password.ts'
import { endPendingSignIns } from '../../records/accounts/pending-sign-ins.store.ts'
import { closeSessionsOf } from '../../records/accounts/sessions.store.ts'
import { lockAccountOfOther } from '../../records/accounts/staff.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountNews, addressOf, linksTo, maskLogin } from './account-mails.ts'
import { accountError } from './accounts.errors.ts'
import { getOpenLink } from './open-link.ts'
import type { SignInOrigin } from './sign-in.ts'
import type { ConfirmedBy } from './sign-up.ts'
import { tryPassword } from './try-password.ts'
import { writeToAccount } from './write-to-account.ts'

/**
 * Sends a link to the login somebody wants; nothing is bound to it until it is opened. Where another account has it, its
 * owner hears that: the answer, and the work until it leaves, are the same.
 */
export async function askToChangeLogin(
  work: Work,
  { login: typed, sessionId }: { login: string; sessionId: Buffer },
): Promise<{ sentBy: ConfirmedBy; validHours: number }> {
  const { accountId, providerId } = work.caller
  const next = typed.toLowerCase()
  const base = await linksTo(work, { providerId, login: next })
  const known = await findLogin(work, providerId, next)
  await inTransaction(work, async (work) => {
    const { caller } = work
    await writeAudit(work, { caller, action: 'account.ask-login', about: `account:${accountId}` })
    if (!base) return
    const loginChangeId = await insertLoginChange(work, { accountId, next, sessionId })
    const purpose = 'prove-login'
    const owner = known ? {} : { accountId, loginChangeId }
    const link = addressOf(base, purpose, await makeLink(work, { providerId, purpose, ...owner }))
    const news = known ? accountNews.loginTaken() : accountNews.proveLogin(link)
    await writeToAccount(work, { providerId, login: next, news })
  })
  return { sentBy: base ? 'link' : 'staff', validHours: linkHours['prove-login'] }
}

/**
 * The login is proved: the account signs in with it, all sessions end but the one that asked. The password is asked for:
 * a link that went to a wrong address would give the account to whoever has that.
 * Throws `accounts.link-unknown`, `accounts.link-over`, `accounts.wrong-credentials`, `accounts.login-taken`, `budgets.used-up`.
 */
export async function proveLogin(
  deps: Deps,
  { token, password }: { token: string; password: string },
  { ip, watch }: SignInOrigin & { watch: Watch },
): Promise<{ endedSessions: number }> {
  const link = await getOpenLink(deps, token, 'prove-login')
  const { accountId, providerId } = link
  const change = link.loginChangeId ? await findLoginChange(deps.db, link.loginChangeId, deps.now()) : undefined
  if (!accountId || !change || !(await findLoginOf(deps, accountId))) throw accountError('accounts.link-unknown')
  const { login: former, passwordHash } = await getPasswordOf(deps, accountId)
  const about = `account:${accountId}`
  const tried = { providerId, login: former, ip, watch, about, asked: 'POST /api/account/login/prove' }
  const compare = async () => ((await isPassword(password, passwordHash)) ? 'right' : 'wrong')
  if ((await tryPassword(deps, tried, compare)) !== 'right') throw accountError('accounts.wrong-credentials')

  return inTransaction(deps, async (work) => {
    if (!(await useLink(work.db, link.id, work.now()))) throw accountError('accounts.link-over', { state: 'used' })
    const login = sealedNextLogin.open(work.cipher, change.id, change.nextSealed)
    const bound = { accountId, providerId, login, changeId: change.id }
    const endedSessions = await bindLogin(work, bound, change.sessionId ?? undefined)
    await writeAudit(work, { providerId, ip, action: 'account.change-login', about, after: { endedSessions } })
    return { endedSessions }
  })
}

interface NewLogin {
  accountId: string
  providerId: string
  login: string
  changeId: string
}

/** Tells the login of before, which can take it back. Answers how many sessions ended. Throws `accounts.login-taken`. */
async function bindLogin(
  work: DepsInTx,
  { accountId, providerId, login, changeId }: NewLogin,
  keptSession?: Buffer,
): Promise<number> {
  const former = await setLogin(work, { accountId, providerId, login })
  if (former === undefined) throw accountError('accounts.login-taken')
  await noteDone(work, { id: changeId, former })
  await endLinksOf(work.db, accountId, work.now())
  await endPendingSignIns(work.db, accountId)
  const base = await linksTo(work, { providerId, login: former })
  const purpose = 'take-back-login'
  const link =
    base && addressOf(base, purpose, await makeLink(work, { providerId, purpose, accountId, loginChangeId: changeId }))
  await writeToAccount(work, { providerId, login: former, news: accountNews.loginChanged(maskLogin(login), link) })
  return closeSessionsOf(work.db, accountId, keptSession)
}

/**
 * Staff made sure of the login by another way, which they say; where a link could prove it, it has to.
 * Throws `accounts.account-unknown`, `accounts.login-provable`, `accounts.login-taken`.
 */
export async function changeLoginByStaff(
  work: Work,
  { accountId, login: typed, reason }: { accountId: string; login: string; reason: string },
): Promise<{ endedSessions: number }> {
  const { providerId } = work.caller
  const login = typed.toLowerCase()
  if (await linksTo(work, { providerId, login })) throw accountError('accounts.login-provable')
  return inTransaction(work, async (work) => {
    const { caller } = work
    if (!(await lockAccountOfOther(work.db, caller, accountId))) throw accountError('accounts.account-unknown')
    const changeId = await insertLoginChange(work, { accountId, next: login })
    const endedSessions = await bindLogin(work, { accountId, providerId, login, changeId })
    const about = `account:${accountId}`
    await writeAudit(work, { caller, action: 'account.change-login', about, reason, after: { endedSessions } })
    return { endedSessions }
  })
}
