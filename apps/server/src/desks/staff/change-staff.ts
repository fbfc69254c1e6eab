import { type Invited, type Role, reachOf, roles, type StaffRole } from '@openbeian/contract'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { endLinksOf } from '../../records/accounts/one-time-links.store.ts'
import { sealedLogin } from '../../records/accounts/sealed-account.ts'
import { closeSessionsOf } from '../../records/accounts/sessions.store.ts'
import {
  countOthersWithRole,
  disableAccount,
  lockStaff,
  setProvinces,
  setStaffRole,
  takePassword,
} from '../../records/accounts/staff.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { refuseProvincesOfOthers, sendInvitation } from './invite-staff.ts'
import { passOn } from './pass-on-claims.ts'
import { staffError } from './staff.errors.ts'

interface Change {
  accountId: string
  reason: string
}

/** Throws `staff.unknown`, `staff.last-administrator`. */
export const changeStaffRole = (work: Work, { accountId, role, reason }: Change & { role: StaffRole }) =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const before = await getStaff(work, accountId)
    if (!mayManage(role)) await refuseLastAdministrator(work, before)
    await setStaffRole(work.db, accountId, role)
    const about = `account:${accountId}`
    const roles = { before: { role: before.role }, after: { role } }
    await writeAudit(work, { caller, action: 'staff.change-role', about, reason, ...roles })
    return { releasedOrders: mayReview(role) ? 0 : await passOn(work, { accountId, of: 'all' }) }
  })

/** Which provinces a reviewer is there for; none: all. Throws `staff.unknown`, `staff.provinces-of-reviewers`. */
export const changeStaffProvinces = (
  work: Work,
  { accountId, provinces, reason }: Change & { provinces: readonly string[] },
) =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const before = await getStaff(work, accountId)
    refuseProvincesOfOthers(before.role, provinces)
    const after = { provinces: [...new Set(provinces)].toSorted() }
    await setProvinces(work.db, accountId, after.provinces)
    const changed = { about: `account:${accountId}`, reason, before: { provinces: before.provinces }, after }
    await writeAudit(work, { caller, action: 'staff.change-provinces', ...changed })
    const releasedOrders = after.provinces.length > 0 ? await passOn(work, { accountId, of: 'other provinces' }) : 0
    return { releasedOrders }
  })

/** A leaver: nothing of theirs opens anything any more. Throws `staff.unknown`, `staff.last-administrator`, `staff.no-reviewer`. */
export const disableStaff = (
  work: Work,
  { accountId, reason, handOverTo }: Change & { handOverTo?: string | undefined },
) =>
  inTransaction(work, async (work) => {
    const { caller, now } = work
    await refuseLastAdministrator(work, await getStaff(work, accountId))
    const to = handOverTo ? await getReviewer(work, { accountId, handOverTo }) : undefined
    await disableAccount(work.db, accountId, now())
    await endLinksOf(work.db, accountId, now())
    const endedSessions = await closeSessionsOf(work.db, accountId)
    await writeAudit(work, { caller, action: 'staff.disable', about: `account:${accountId}`, reason })
    return { endedSessions, releasedOrders: await passOn(work, { accountId, of: 'all', to }) }
  })

/** Throws `staff.unknown`, `staff.last-administrator`. */
export const resetStaff = (work: Work, { accountId, reason }: Change): Promise<Invited> =>
  inTransaction(work, async (work) => {
    const { caller, cipher, now } = work
    const staff = await getStaff(work, accountId)
    // whoever runs the server has the link in hand: nobody is shut out
    if (!caller.isTerminal) await refuseLastAdministrator(work, staff)
    await takePassword(work.db, accountId)
    await endLinksOf(work.db, accountId, now())
    await closeSessionsOf(work.db, accountId)
    await writeAudit(work, { caller, action: 'staff.reset', about: `account:${accountId}`, reason })
    const login = sealedLogin.open(cipher, accountId, staff.loginSealed)
    return sendInvitation(work, { providerId: caller.providerId, accountId, login })
  })

type Staff = NonNullable<Awaited<ReturnType<typeof lockStaff>>>

async function getStaff({ db, caller }: WorkInTx, accountId: string): Promise<Staff> {
  const staff = await lockStaff(db, caller, accountId)
  if (!staff) throw staffError('staff.unknown')
  return staff
}

async function refuseLastAdministrator({ db, caller }: WorkInTx, { id, role, disabledAt }: Staff): Promise<void> {
  if (!mayManage(role) || disabledAt) return
  const others = { providerId: caller.providerId, accountId: id, roles: roles.filter(mayManage) }
  if ((await countOthersWithRole(db, others)) === 0) throw staffError('staff.last-administrator')
}

async function getReviewer(
  work: WorkInTx,
  { accountId, handOverTo }: { accountId: string; handOverTo: string },
): Promise<Staff> {
  const colleague = await lockStaff(work.db, work.caller, handOverTo)
  if (!colleague || handOverTo === accountId || colleague.disabledAt || !mayReview(colleague.role))
    throw staffError('staff.no-reviewer')
  return colleague
}

const mayManage = (role: Role): boolean => reachOf('staff.manage', { role }) !== 'none'

const mayReview = (role: Staff['role']): boolean => reachOf('review.do', { role }) !== 'none'
