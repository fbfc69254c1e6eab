import { type Deps, type DepsInTx, inTransaction } from '../../platform/deps.ts'
import { dayMs, hourMs } from '../../platform/time/durations.ts'
import { findLogin, findProviderName } from '../../records/accounts/accounts.store.ts'
import { linkHours, makeLink } from '../../records/accounts/one-time-links.store.ts'
import { hashPassword } from '../../records/accounts/password.ts'
import { insertSignUp } from '../../records/accounts/pending-sign-ups.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { keepNoticeShown } from '../privacy/accept-notice.ts'
import { accountNews, addressOf, linksTo } from './account-mails.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'
import { writeToAccount } from './write-to-account.ts'

export interface SignUpRequest {
  providerId: string
  login: string
  password: string
  name: string
  customerName: string
  /** Of the privacy notice that was shown. */
  noticeVersion: string
}

/** Longer than a link opens, so that another one can be sent. */
const keptMs = 3 * dayMs

/** By whom an address is proved: by whoever opens a link, or by staff where no message with a link leaves the house. */
export type ConfirmedBy = 'link' | 'staff'

/**
 * Keeps what somebody says of themselves until the address is proved. Whether there is an account is told to the address
 * alone: the answer, and the work until it leaves, are the same. Throws `accounts.password-weak`, `privacy.notice-changed`.
 */
export async function signUp(
  deps: Deps,
  { providerId, password, ...said }: SignUpRequest,
  ip: string,
): Promise<{ confirmedBy: ConfirmedBy; validHours: number; keptHours: number }> {
  const login = said.login.toLowerCase()
  const { db, now } = deps
  const { name: providerName } = await findProviderName(db, providerId)
  refuseWeakPassword(password, [login, said.name, said.customerName, providerName])
  await keepNoticeShown(deps, { providerId, version: said.noticeVersion })
  const passwordHash = await hashPassword(password)
  const base = await linksTo(deps, { providerId, login })
  const known = await findLogin(deps, providerId, login)
  await inTransaction(deps, async (work) => {
    const signUpId = await insertSignUp(work, {
      providerId,
      said: { ...said, login },
      passwordHash,
      createdAt: now(),
      expiresAt: new Date(now().getTime() + keptMs),
    })
    if (base) await sendLink(work, { providerId, login, base, known, signUpId })
    await writeAudit(work, { providerId, ip, action: 'sign-up.ask', about: `sign-up:${signUpId}` })
  })
  return {
    confirmedBy: base ? 'link' : 'staff',
    validHours: linkHours['confirm-sign-up'],
    keptHours: keptMs / hourMs,
  }
}

interface LinkOfSignUp {
  providerId: string
  login: string
  base: string
  known: { id: string; disabledAt: Date | null } | undefined
  signUpId: string
}

async function sendLink(work: DepsInTx, { providerId, login, base, known, signUpId }: LinkOfSignUp): Promise<void> {
  const purpose = known ? 'recover-password' : 'confirm-sign-up'
  const owner = known ? { accountId: known.id } : { pendingSignUpId: signUpId }
  const link = addressOf(base, purpose, await makeLink(work, { providerId, purpose, ...owner }))
  const news = known
    ? known.disabledAt
      ? accountNews.disabled()
      : accountNews.exists(link)
    : accountNews.confirm(link)
  await writeToAccount(work, { providerId, login, news })
}
