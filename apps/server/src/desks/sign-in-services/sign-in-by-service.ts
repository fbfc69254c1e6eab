import type { DepsInTx } from '../../platform/deps.ts'
import { inTransaction } from '../../platform/deps.ts'
import { claimLogin } from '../../records/accounts/accounts.store.ts'
import { endLinksOf, useLink } from '../../records/accounts/one-time-links.store.ts'
import { hasFactor } from '../../records/accounts/second-factors.store.ts'
import {
  insertIdentity,
  type Linked,
  lockAccount,
  lockIdentity,
  noteIdentityUse,
} from '../../records/accounts/service-identities.store.ts'
import { shownOf } from '../../records/accounts/sign-in-services.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountNews } from '../accounts/account-mails.ts'
import { accountError } from '../accounts/accounts.errors.ts'
import {
  type AwaitsCode,
  awaitCode,
  callerAt,
  type Entered,
  enter,
  refuseElsewhere,
  type SignInOrigin,
} from '../accounts/sign-in.ts'
import { writeToAccount } from '../accounts/write-to-account.ts'
import { type AtServices, type CameBack, comeBack, noteRefusal, type Returned } from './at-service.ts'
import { openUnknown } from './open-unknown.ts'
import { serviceError } from './sign-in-services.errors.ts'
import { type Refusal, takeRoles } from './take-roles.ts'
import { didSecondFactor, isOfDomains, nameThereOf, provedMailOf, whatClaimsSay } from './what-claims-say.ts'

/**
 * Opens a session of whoever the service says came, or waits for our second factor where the service asked for none.
 * Throws `services.over`, `services.cancelled`, `services.not-accepted`, `services.refused`, `services.login-taken`.
 */
export async function signInByService(
  deps: AtServices,
  returned: Returned,
  doorstep: SignInOrigin,
): Promise<Entered | AwaitsCode> {
  const { ip } = doorstep
  const came = await comeBack(deps, returned, { purposes: ['sign-in', 'invitation'], ip })
  const { service, claims, typedAt } = came
  const found = await inTransaction(deps, (work) => accountOf(work, came, ip))
  if ('refused' in found) {
    const about = found.accountId ? `account:${found.accountId}` : `sign-in-service:${service.id}`
    await noteRefusal(deps, { service, ip, about, why: found.refused })
    throw serviceError(found.refused === 'login taken' ? 'services.login-taken' : 'services.refused')
  }
  const { account } = found
  refuseElsewhere(deps, account.login, ip)
  const work = { ...deps, caller: callerAt(account, ip) }
  const didFactor = didSecondFactor(service.settings, claims)
  if (!didFactor && (await hasFactor(deps.db, account.id))) return awaitCode(work, service.id)
  const by = didFactor ? 'service with factor' : 'service'
  return enter(work, doorstep, { login: account.login, by, service: { id: service.id, didFactor, typedAt } })
}

type Found = { account: Linked } | { refused: Refusal; accountId?: string }

/** What was decided stays, also where nobody is let in. */
async function accountOf(work: DepsInTx, came: CameBack, ip: string): Promise<Found> {
  const { service, claims } = came
  if (!isOfDomains(provedMailOf(claims), service.settings.mailDomains)) return { refused: 'mail' }
  const said = whatClaimsSay(service.settings, claims)
  const known = await lockIdentity(work, subjectOf(came))
  if (!known) {
    const unknown =
      came.purpose === 'invitation' ? await acceptByService(work, came) : await openUnknown(work, came, { said, ip })
    if ('refused' in unknown) return unknown
    await linkAccount(work, came, { ...unknown, ip })
  }
  const account = known ?? (await lockIdentity(work, subjectOf(came)))
  if (!account) return { refused: 'unknown' }
  const refused = await takeRoles({ ...work, caller: callerAt(account, ip) }, { service, account, said })
  if (refused) return { refused, accountId: account.id }
  await noteIdentityUse(work.db, account.identityId, work.now())
  return { account: (await lockIdentity(work, subjectOf(came))) ?? account }
}

const subjectOf = ({ service, issuer, subject }: CameBack) => ({ serviceId: service.id, issuer, subject })

/** By the link that was sent, instead of choosing a password. Throws `accounts.link-over`, `accounts.login-taken`. */
async function acceptByService(
  work: DepsInTx,
  { accountId, linkId }: CameBack,
): Promise<{ accountId: string } | { refused: Refusal }> {
  if (accountId === null || linkId === null || !(await lockAccount(work, accountId))) return { refused: 'disabled' }
  if (!(await useLink(work.db, linkId, work.now()))) throw accountError('accounts.link-over', { state: 'used' })
  if (!(await claimLogin(work, accountId))) throw accountError('accounts.login-taken')
  await endLinksOf(work.db, accountId, work.now())
  return { accountId }
}

/** From now on whoever is this at the service is this account. Throws `services.linked-elsewhere`. */
export async function linkAccount(
  work: DepsInTx,
  came: CameBack,
  { accountId, ip }: { accountId: string; ip: string },
): Promise<void> {
  const { service, claims } = came
  const { providerId } = service
  const owner = await insertIdentity(work, { ...subjectOf(came), accountId, name: nameThereOf(claims) })
  const account = await lockAccount(work, accountId)
  if (owner !== accountId || account?.providerId !== providerId) throw serviceError('services.linked-elsewhere')
  const about = `account:${accountId}`
  const after = { serviceId: service.id }
  await writeAudit(work, { caller: callerAt(account, ip), action: 'account.link-service', about, after })
  const { nameZh } = shownOf(service)
  await writeToAccount(work, { providerId, login: account.login, news: accountNews.serviceLinked(nameZh) })
}
