import { randomBytes } from 'node:crypto'
import { isStaffRole } from '@openbeian/contract'
import type { DepsInTx } from '../../platform/deps.ts'
import { findAccount, insertAccount, type NewAccount } from '../../records/accounts/accounts.store.ts'
import { findCustomerKnownTo } from '../../records/accounts/customers.store.ts'
import { endLinksOf, hasOpenInvitation } from '../../records/accounts/one-time-links.store.ts'
import { noPassword } from '../../records/accounts/password.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import type { CameBack } from './at-service.ts'
import { provincesOf, type Refusal } from './take-roles.ts'
import { nameOf, provedMailOf, type WhatTheyAre } from './what-claims-say.ts'

/**
 * The account of somebody the service knows and we do not: the one staff were invited to under the address they proved
 * there, or a new one with what the service gives them, where the provider opens such.
 */
export async function openUnknown(
  work: DepsInTx,
  { service, claims }: CameBack,
  { said, ip }: { said: WhatTheyAre; ip: string },
): Promise<{ accountId: string } | { refused: Refusal }> {
  const { providerId, settings, id: serviceId } = service
  const mail = provedMailOf(claims)
  const known = mail === undefined ? undefined : await findAccount(work, providerId, mail)
  const { doors } = settings
  if (known && isStaffRole(known.role) && doors.includes('staff') && (await isInvited(work, known)))
    return { accountId: known.id }
  if (settings.unknown === 'refuse') return { refused: 'unknown' }
  const as = await asWhat(work, { service, said })
  if (!as) return { refused: 'no role' }
  if (known) return { refused: 'login taken' }
  const login = mail ?? `sso-${randomBytes(8).toString('hex')}`
  const account = { ...as, providerId, login, name: nameOf(claims), passwordHash: noPassword }
  const accountId = await insertAccount(work, account)
  if (!accountId) return { refused: 'login taken' }
  const { role, member, provinces } = as
  const after = { serviceId, role, ...(member && { member }), ...(provinces?.length && { provinces }) }
  await writeAudit(work, { providerId, ip, action: 'account.open', about: `account:${accountId}`, after })
  return { accountId }
}

/** An administrator wrote to this address, and nobody came yet. */
async function isInvited(
  work: DepsInTx,
  { id, passwordHash, disabledAt }: { id: string; passwordHash: string; disabledAt: Date | null },
): Promise<boolean> {
  if (passwordHash !== noPassword || disabledAt || !(await hasOpenInvitation(work.db, id, work.now()))) return false
  await endLinksOf(work.db, id, work.now())
  return true
}

async function asWhat(
  { db }: DepsInTx,
  { service: { providerId, settings }, said }: { service: CameBack['service']; said: WhatTheyAre },
): Promise<Pick<NewAccount, 'role' | 'member' | 'provinces' | 'customerId'> | undefined> {
  if (settings.doors.includes('staff') && said.staff !== 'unsaid' && said.staff !== 'nothing')
    return { role: said.staff.role, provinces: provincesOf(said.staff) }
  if (!settings.doors.includes('customers') || said.customer === 'unsaid' || said.customer === 'nothing')
    return undefined
  if (said.member === 'nothing') return undefined
  const customerId = await findCustomerKnownTo(db, providerId, said.customer.externalId)
  const member = said.member === 'unsaid' ? 'viewer' : said.member
  return customerId === undefined ? undefined : { role: 'applicant', customerId, member }
}
