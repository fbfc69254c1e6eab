import { doorOf, isStaffRole, mayBeLimited, reachOf, roles, type StaffRole } from '@openbeian/contract'
import type { WorkInTx } from '../../platform/deps.ts'
import { findCustomerKnownTo } from '../../records/accounts/customers.store.ts'
import { setMember } from '../../records/accounts/members.store.ts'
import { endPendingSignIns } from '../../records/accounts/pending-sign-ins.store.ts'
import { findRoleAgain, type Linked, loseRole } from '../../records/accounts/service-identities.store.ts'
import { closeSessionsOf } from '../../records/accounts/sessions.store.ts'
import type { SignInService } from '../../records/accounts/sign-in-services.store.ts'
import { countOthersWithRole, setProvinces, setStaffRole } from '../../records/accounts/staff.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { passOn } from '../staff/pass-on-claims.ts'
import type { WhatTheyAre } from './what-claims-say.ts'

/** Why somebody is not let in; undefined: they are. */
export type Refusal = 'disabled' | 'door' | 'no role' | 'last administrator' | 'unknown' | 'mail' | 'login taken'

/**
 * What the service says somebody is, they are from now on; what it says no more they are no more: then the account is
 * disabled until it says so again. Whoever an administrator disabled stays out.
 */
export async function takeRoles(
  work: WorkInTx,
  { service, account, said }: { service: SignInService; account: Linked; said: WhatTheyAre },
): Promise<Refusal | undefined> {
  const { doors } = service.settings
  if (!doors.includes(doorOf(account.role))) return 'door'
  const lost = account.disabledAt !== null && account.disabledAt.getTime() === account.lostAt?.getTime()
  if (account.disabledAt !== null && !lost) return 'disabled'
  const gives = isStaffRole(account.role) ? said.staff !== 'nothing' : await givesMember(work, account, said)
  if (!gives) return lost ? 'no role' : lose(work, service, account)
  if (lost) await find(work, service, account)
  return isStaffRole(account.role)
    ? takeStaff(work, service, { account, said })
    : takeMember(work, service, { account, said })
}

const mayManage = (role: Linked['role']): boolean => reachOf('staff.manage', { role }) !== 'none'
const mayReview = (role: Linked['role']): boolean => reachOf('review.do', { role }) !== 'none'

async function isLastAdministrator(work: WorkInTx, { id: accountId, role, providerId }: Linked): Promise<boolean> {
  if (!mayManage(role)) return false
  return (await countOthersWithRole(work.db, { providerId, accountId, roles: roles.filter(mayManage) })) === 0
}

async function lose(work: WorkInTx, service: SignInService, account: Linked): Promise<Refusal> {
  const { id: accountId, identityId, role } = account
  if (await isLastAdministrator(work, account)) return 'last administrator'
  const { db, caller, now } = work
  await loseRole(db, { identityId, accountId }, now())
  await endPendingSignIns(db, accountId)
  const endedSessions = await closeSessionsOf(db, accountId)
  const releasedOrders = isStaffRole(role) ? await passOn(work, { accountId, of: 'all' }) : 0
  const after = { serviceId: service.id, endedSessions, releasedOrders }
  await writeAudit(work, {
    caller,
    action: 'account.lose-role',
    about: `account:${accountId}`,
    before: { role },
    after,
  })
  return 'no role'
}

async function find(work: WorkInTx, service: SignInService, { id: accountId }: Linked): Promise<void> {
  const { caller } = work
  await findRoleAgain(work.db, accountId)
  const after = { serviceId: service.id }
  await writeAudit(work, { caller, action: 'account.find-role', about: `account:${accountId}`, after })
}

interface Taking {
  account: Linked
  said: WhatTheyAre
}

async function takeStaff(
  work: WorkInTx,
  service: SignInService,
  { account, said }: Taking,
): Promise<Refusal | undefined> {
  if (said.staff === 'unsaid' || said.staff === 'nothing') return undefined
  const { role } = said.staff
  const provinces = provincesOf(said.staff)
  const isSame = textOf(said.staff.role, provinces) === textOf(account.role, account.provinces.toSorted())
  if (isSame) return undefined
  if (!mayManage(role) && (await isLastAdministrator(work, account))) return 'last administrator'
  const { db, caller } = work
  const { id: accountId } = account
  await setStaffRole(db, accountId, role)
  await setProvinces(db, accountId, provinces)
  const releasedOrders =
    mayReview(role) && provinces.length === 0
      ? 0
      : await passOn(work, { accountId, of: mayReview(role) ? 'other provinces' : 'all' })
  const endedSessions = await closeSessionsOf(db, accountId)
  const changed = {
    before: { role: account.role, provinces: account.provinces },
    after: { role, provinces, serviceId: service.id, releasedOrders, endedSessions },
  }
  await writeAudit(work, { caller, action: 'staff.change-role', about: `account:${accountId}`, ...changed })
  return undefined
}

const textOf = (role: string, provinces: readonly string[]): string => `${role} ${provinces.join()}`

/** Only a reviewer is limited to some. */
export const provincesOf = ({ role, provinces }: { role: StaffRole; provinces: readonly string[] }): string[] =>
  mayBeLimited(role) ? [...new Set(provinces)].toSorted() : []

async function givesMember({ db }: WorkInTx, { providerId, customerId }: Linked, said: WhatTheyAre): Promise<boolean> {
  if (said.member === 'nothing' || said.customer === 'nothing') return false
  if (said.customer === 'unsaid') return true
  return (await findCustomerKnownTo(db, providerId, said.customer.externalId)) === customerId
}

async function takeMember(work: WorkInTx, service: SignInService, { account, said }: Taking): Promise<undefined> {
  if (said.member === 'unsaid' || said.member === 'nothing' || said.member === account.member) return
  const { db, caller } = work
  const { id: accountId } = account
  await setMember(db, accountId, { member: said.member })
  const endedSessions = await closeSessionsOf(db, accountId)
  const changed = {
    before: { member: account.member },
    after: { member: said.member, serviceId: service.id, endedSessions },
  }
  await writeAudit(work, { caller, action: 'member.change', about: `account:${accountId}`, ...changed })
}
