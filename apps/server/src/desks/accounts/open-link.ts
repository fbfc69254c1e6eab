import type { LinkPurpose, LinkState } from '@openbeian/contract'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findLoginOf, getAccountView } from '../../records/accounts/accounts.store.ts'
import { findLoginChange, sealedFormerLogin, sealedNextLogin } from '../../records/accounts/login-changes.store.ts'
import { findLink, makeLink, type OneTimeLink, stateOfLink } from '../../records/accounts/one-time-links.store.ts'
import { findSignUp, sealedSignUp } from '../../records/accounts/pending-sign-ups.store.ts'
import { type AccountNews, accountNews, addressOf, linksTo, maskLogin } from './account-mails.ts'
import { accountError } from './accounts.errors.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'
import { writeToAccount } from './write-to-account.ts'

/** A link that still does what it is for. Throws `accounts.link-unknown`, `accounts.link-over`. */
export async function getOpenLink({ db, now }: Deps, token: string, purpose: LinkPurpose): Promise<OneTimeLink> {
  const link = await findLink(db, token)
  if (link?.purpose !== purpose) throw accountError('accounts.link-unknown')
  const state = stateOfLink(link, now())
  if (state !== 'open') throw accountError('accounts.link-over', { state })
  return link
}

/** The same, of an account that can still sign in, whose password is chosen now. Throws `accounts.password-weak`, too. */
export async function getLinkToChoose(
  deps: Deps,
  { token, password, purpose }: { token: string; password: string; purpose: LinkPurpose },
): Promise<{ linkId: string; accountId: string; providerId: string; login: string }> {
  const { id: linkId, accountId, providerId } = await getOpenLink(deps, token, purpose)
  const login = accountId ? await findLoginOf(deps, accountId) : undefined
  if (!accountId || !login) throw accountError('accounts.link-unknown')
  const { name, providerName } = await getAccountView(deps, accountId)
  refuseWeakPassword(password, [login, name, providerName])
  return { linkId, accountId, providerId, login }
}

interface LinkView {
  purpose: LinkPurpose
  state: LinkState
  login?: string
  isRenewable: boolean
}

/** What a link is for and how it stands. Throws `accounts.link-unknown`. */
export async function lookAtLink(deps: Deps, token: string): Promise<LinkView> {
  const link = await findLink(deps.db, token)
  if (!link) throw accountError('accounts.link-unknown')
  const { purpose } = link
  const login = await loginBehind(deps, link)
  const state = stateOfLink(link, deps.now())
  return {
    purpose,
    state,
    ...(login && { login: maskLogin(login) }),
    isRenewable: await isRenewable(deps, link, login),
  }
}

/**
 * Whoever has the old link has the mailbox it went to: there, and nowhere else, the new one goes.
 * Throws `accounts.link-unknown`, `accounts.link-over`.
 */
export async function renewLink(deps: Deps, token: string): Promise<void> {
  const link = await findLink(deps.db, token)
  if (!link) throw accountError('accounts.link-unknown')
  const { purpose } = link
  const login = await loginBehind(deps, link)
  const base = login && (await linksTo(deps, { providerId: link.providerId, login }))
  if (purpose === 'take-back-login' || !login || !base || !(await isRenewable(deps, link, login)))
    throw accountError('accounts.link-over', { state: link.usedAt ? 'used' : 'expired' })
  const { providerId, accountId, pendingSignUpId, loginChangeId } = link
  await inTransaction(deps, async (work) => {
    const owner = {
      ...(accountId && { accountId }),
      ...(pendingSignUpId && { pendingSignUpId }),
      ...(loginChangeId && { loginChangeId }),
    }
    const address = addressOf(base, purpose, await makeLink(work, { providerId, purpose, ...owner }))
    await writeToAccount(work, { providerId, login, news: newsOf[purpose](address) })
  })
}

/** What takes a login back is never renewed: it ends when its days are over. */
type RenewablePurpose = Exclude<LinkPurpose, 'take-back-login'>

const newsOf: Record<RenewablePurpose, (address: string) => AccountNews> = {
  'confirm-sign-up': accountNews.confirm,
  'recover-password': accountNews.recover,
  invite: accountNews.invite,
  'prove-login': accountNews.proveLogin,
}

/** What was proved or accepted needs no other link; a password can be recovered again and again. */
async function isRenewable(deps: Deps, link: OneTimeLink, login: string | undefined): Promise<boolean> {
  if (!login || !(await linksTo(deps, { providerId: link.providerId, login }))) return false
  const state = stateOfLink(link, deps.now())
  if (link.purpose === 'take-back-login') return false
  return link.purpose === 'recover-password' ? state !== 'open' : state === 'expired'
}

/** Where the link went: to the login an account wants, the one it had, or the one it has. */
async function loginBehind({ db, cipher, now }: Deps, link: OneTimeLink): Promise<string | undefined> {
  if (link.purpose === 'prove-login' || link.purpose === 'take-back-login') {
    const change = link.loginChangeId ? await findLoginChange(db, link.loginChangeId, now()) : undefined
    if (link.purpose === 'prove-login') return change && sealedNextLogin.open(cipher, change.id, change.nextSealed)
    return change?.formerSealed ? sealedFormerLogin.open(cipher, change.id, change.formerSealed) : undefined
  }
  if (link.accountId) return findLoginOf({ db, cipher }, link.accountId)
  const signUp = link.pendingSignUpId ? await findSignUp(db, link.pendingSignUpId, now()) : undefined
  return signUp && sealedSignUp.open(cipher, signUp.id, signUp.saidSealed).login
}
