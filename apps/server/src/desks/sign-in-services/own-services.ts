import { doorOf, isStaffRole } from '@openbeian/contract'
import { inTransaction, type Work } from '../../platform/deps.ts'
import type { Watch } from '../../platform/http/watch.ts'
import { getAccountView } from '../../records/accounts/accounts.store.ts'
import { deleteIdentity, listIdentities, lockIdentity } from '../../records/accounts/service-identities.store.ts'
import { closeSessionsOf, setConfirmed } from '../../records/accounts/sessions.store.ts'
import { listOpenServices, shownOf } from '../../records/accounts/sign-in-services.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountNews } from '../accounts/account-mails.ts'
import { tryOwnCode } from '../accounts/try-own-code.ts'
import { writeToAccount } from '../accounts/write-to-account.ts'
import { type AtServices, comeBack, noteRefusal, type Returned } from './at-service.ts'
import { linkAccount } from './sign-in-by-service.ts'
import { serviceError } from './sign-in-services.errors.ts'
import { didSecondFactor, isOfDomains, provedMailOf, whatClaimsSay } from './what-claims-say.ts'

type WorkAtServices = Work & AtServices

/** By what this account signs in, and what else it could be linked with. */
export async function viewOwnServices(work: Work) {
  const { accountId, providerId, role } = work.caller
  const { hasPassword } = await getAccountView(work, accountId)
  const linked = await listIdentities(work, accountId)
  const open = linked.filter(({ isOn }) => isOn)
  const services = await listOpenServices(work.db, providerId)
  return {
    linked: linked.map(({ id, serviceId, settings, name, linkedAt, lastUsedAt, isOn }) => ({
      id,
      service: { id: serviceId, nameZh: settings.nameZh, nameEn: settings.nameEn },
      name,
      linkedAt: linkedAt.toISOString(),
      ...(lastUsedAt && { lastUsedAt: lastUsedAt.toISOString() }),
      isLastWay: isOn && !hasPassword && open.length === 1,
    })),
    others: services
      .filter((it) => it.settings.doors.includes(doorOf(role)) && !linked.some(({ serviceId }) => serviceId === it.id))
      .map(shownOf),
  }
}

/** Whoever is signed in links the account; by nothing else it would be. Throws `services.refused`, `services.linked-elsewhere` and what `comeBack` does. */
export async function linkOwnService(work: WorkAtServices, returned: Returned): Promise<void> {
  const { accountId, ip, role } = work.caller
  const came = await comeBack(work, returned, { purposes: ['link'], ip })
  if (came.accountId !== accountId) throw serviceError('services.over')
  const { settings } = came.service
  const { staff, member, customer } = whatClaimsSay(settings, came.claims)
  const isNobody = isStaffRole(role) ? staff === 'nothing' : member === 'nothing' || customer === 'nothing'
  const isOfMail = isOfDomains(provedMailOf(came.claims), settings.mailDomains)
  // the next sign-in would disable the account
  if (isNobody || !isOfMail || !settings.doors.includes(doorOf(role))) {
    const why = isNobody ? 'no role' : isOfMail ? 'door' : 'mail'
    await noteRefusal(work, { service: came.service, ip, about: `account:${accountId}`, why })
    throw serviceError('services.refused')
  }
  await inTransaction(work, (work) => linkAccount(work, came, { accountId, ip }))
}

/** Throws `services.link-unknown`, `services.last-way`. */
export const unlinkOwnService = (work: Work, { identityId, sessionId }: { identityId: string; sessionId: Buffer }) =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const { accountId, providerId } = caller
    const { login, hasPassword } = await getAccountView(work, accountId)
    const gone = (await listIdentities(work, accountId)).find(({ id }) => id === identityId)
    if (!gone || !(await deleteIdentity(work.db, { accountId, identityId })))
      throw serviceError('services.link-unknown')
    const left = (await listIdentities(work, accountId)).filter(({ isOn }) => isOn)
    if (!hasPassword && left.length === 0) throw serviceError('services.last-way')
    const endedSessions = await closeSessionsOf(work.db, accountId, sessionId)
    const after = { serviceId: gone.serviceId, endedSessions }
    await writeAudit(work, { caller, action: 'account.unlink-service', about: `account:${accountId}`, after })
    const news = accountNews.serviceUnlinked(gone.settings.nameZh)
    await writeToAccount(work, { providerId, login, news })
  })

interface Confirming extends Returned {
  code: string | undefined
  sessionId: Buffer
  watch: Watch
}

/** The password typed at the service just now, instead of ours. Throws `services.another-person`, `accounts.code-needed`, `accounts.code-wrong` and what `comeBack` does. */
export async function confirmByService(
  work: WorkAtServices,
  { code, sessionId, watch, ...returned }: Confirming,
): Promise<void> {
  const { accountId, ip } = work.caller
  const came = await comeBack(work, returned, { purposes: ['confirm'], ip })
  if (came.accountId !== accountId) throw serviceError('services.over')
  const { service, issuer, subject } = came
  const about = `account:${accountId}`
  const of = { serviceId: service.id, issuer, subject }
  const account = await inTransaction(work, (work) => lockIdentity(work, of))
  if (account?.id !== accountId) {
    await noteRefusal(work, { service, ip, about, why: 'another person' })
    throw serviceError('services.another-person')
  }
  if (!didSecondFactor(service.settings, came.claims))
    await tryOwnCode(work, { code, watch, asked: 'POST /api/session/service-again' })
  await inTransaction(work, async (work) => {
    const { caller } = work
    await setConfirmed(work.db, sessionId, work.now())
    const after = { by: 'service', serviceId: service.id }
    await writeAudit(work, { caller, action: 'session.confirm', about, after })
  })
}
