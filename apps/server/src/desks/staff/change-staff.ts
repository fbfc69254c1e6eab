import { type Invited, type Role, reachOf, roles, type StaffRole } from '@openbeian/contract'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { endLinksOf } from '../../records/accounts/one-time-links.store.ts'
import { sealedLogin } from '../../records/accounts/sealed-account.ts'
import { closeSessionsOf } from '../../records/accounts/sessions.store.ts'
import {
  countOthersWithRole,
  disableAccount,
  lockStaff,
  setStaffRole,
  takePassword,
} from '../../records/accounts/staff.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { clearClaim, listClaimedBy, setClaim } from '../../records/orders/orders.store.ts'
import { sendInvitation } from './invite-staff.ts'
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
    return { releasedOrders: mayReview(role) ? 0 : await passOn(work, accountId) }
  })

/** A leaver: nothing of theirs opens anything any more. Throws `staff.unknown`, `staff.last-administrator`, `staff.no-reviewer`. */
export const disableStaff = (
  work: Work,
  { accountId, reason, handOverTo }: Change & { handOverTo?: string | undefined },
) =>
  inTransaction(work, async (work) => {
    const { caller, now } = work
    await refuseLastAdministrator(work, await getStaff(work, accountId))
    if (handOverTo) await refuseNoReviewer(work, { accountId, handOverTo })
    await disableAccount(work.db, accountId, now())
    await endLinksOf(work.db, accountId, now())
    const endedSessions = await closeSessionsOf(work.db, accountId)
    await writeAudit(work, { caller, action: 'staff.disable', about: `account:${accountId}`, reason })
    return { endedSessions, releasedOrders: await passOn(work, accountId, handOverTo) }
  })

/** Throws `staff.unknown`, `staff.last-administrator`. */
export const resetStaff = (work: Work, { accountId, reason }: Change): Promise<Invited> =>
  inTransaction(work, async (work) => {
    const { caller, cipher, now } = work
    const staff = await getStaff(work, accountId)
    await refuseLastAdministrator(work, staff)
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

async function refuseNoReviewer(
  work: WorkInTx,
  { accountId, handOverTo }: { accountId: string; handOverTo: string },
): Promise<void> {
  const colleague = await lockStaff(work.db, work.caller, handOverTo)
  if (!colleague || handOverTo === accountId || colleague.disabledAt || !mayReview(colleague.role))
    throw staffError('staff.no-reviewer')
}

const mayManage = (role: Role): boolean => reachOf('staff.manage', { role }) !== 'none'

const mayReview = (role: Staff['role']): boolean => reachOf('review.do', { role }) !== 'none'

/** What somebody had claimed waits for anybody again, or is a colleague's. Answers how many. */
async function passOn(work: WorkInTx, accountId: string, to?: string): Promise<number> {
  const { db, caller, now } = work
  const claimed = await listClaimedBy(db, accountId)
  for (const { id: orderId } of claimed) {
    if (to) await setClaim(db, { orderId, accountId: to, at: now() })
    else await clearClaim(db, orderId)
    const claims = { before: { claimedBy: accountId }, after: { claimedBy: to ?? null } }
    await writeAudit(work, { caller, action: 'order.release', about: aboutOrder(orderId), ...claims })
  }
  return claimed.length
}
