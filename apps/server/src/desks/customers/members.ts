import type { Invited, MemberRole, MemberView } from '@openbeian/contract'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { mayTo, reachesCustomers } from '../../platform/visible-to.ts'
import { insertAccount } from '../../records/accounts/accounts.store.ts'
import { findLivingCustomer } from '../../records/accounts/customers.store.ts'
import { countOtherOwners, listMembersOf, lockMemberOf, setMember } from '../../records/accounts/members.store.ts'
import { endLinksOf } from '../../records/accounts/one-time-links.store.ts'
import { noPassword } from '../../records/accounts/password.ts'
import { sealedAccountName, sealedLogin } from '../../records/accounts/sealed-account.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { endAccount } from '../accounts/close-account.ts'
import { sendInvitation } from '../staff/invite-staff.ts'
import { customerError } from './customers.errors.ts'

interface OfMember {
  customerId: string
  accountId: string
}

/** Throws `customers.unknown`. */
export const listMembers = (work: Work, customerId: string): Promise<MemberView[]> =>
  inTransaction(work, async (work) => {
    await refuseStrangers(work, customerId)
    return viewMembers(work, customerId)
  })

async function viewMembers({ db, cipher, caller }: WorkInTx, customerId: string): Promise<MemberView[]> {
  const rows = await listMembersOf(db, caller, customerId)
  return rows.map(({ id, disabledAt, passwordHash, hasService, ...row }) => ({
    id,
    name: sealedAccountName.open(cipher, id, row.nameSealed),
    login: sealedLogin.open(cipher, id, row.loginSealed),
    member: row.member ?? 'viewer',
    actsForGroup: row.actsForGroup,
    state: disabledAt ? 'disabled' : passwordHash === noPassword && !hasService ? 'invited' : 'open',
    openSessions: Number(row.openSessions ?? 0),
  }))
}

interface NewMember {
  customerId: string
  name: string
  login: string
  member: MemberRole
  actsForGroup: boolean
}

/** Whether the login has an account elsewhere is not told: only whoever opens the link hears it. Throws `customers.unknown`, `members.invited-already`. */
export const inviteMember = (work: Work, { customerId, login, ...who }: NewMember): Promise<Invited> =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const { providerId } = caller
    await refuseStrangers(work, customerId)
    const members = await viewMembers(work, customerId)
    if (members.some((it) => it.login === login.toLowerCase()))
      throw customerError('members.invited-already', { login })
    const { name, member, actsForGroup } = who
    const account = { providerId, customerId, name, login, member, role: 'applicant', isUnclaimed: true } as const
    const accountId = await insertAccount(work, { ...account, passwordHash: noPassword })
    if (!accountId) throw customerError('members.invited-already', { login })
    await setMember(work.db, accountId, { member, actsForGroup })
    const after = { customerId, member, actsForGroup }
    await writeAudit(work, { caller, action: 'member.invite', about: `account:${accountId}`, after })
    return sendInvitation(work, { providerId, accountId, login: login.toLowerCase() })
  })

/** Throws `members.unknown`, `members.last-owner`. */
export const changeMember = (
  work: Work,
  { member, actsForGroup, ...of }: OfMember & { member: MemberRole; actsForGroup: boolean },
): Promise<{ member: MemberRole; actsForGroup: boolean }> =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const before = await getMember(work, of)
    if (member !== 'owner') await refuseLastOwner(work, { ...of, before })
    const after = { member, actsForGroup }
    await setMember(work.db, of.accountId, after)
    const changed = { before: { member: before.member, actsForGroup: before.actsForGroup }, after }
    await writeAudit(work, { caller, action: 'member.change', about: `account:${of.accountId}`, ...changed })
    return after
  })

/** Throws `members.unknown`, `members.signs-in-already`. */
export const renewMemberLink = (work: Work, of: OfMember): Promise<Invited> =>
  inTransaction(work, async (work) => {
    const { caller, cipher, now } = work
    const { accountId } = of
    const { passwordHash, hasService, disabledAt, loginSealed } = await getMember(work, of)
    if (passwordHash !== noPassword || hasService || disabledAt) throw customerError('members.signs-in-already')
    await endLinksOf(work.db, accountId, now())
    await writeAudit(work, { caller, action: 'member.renew-link', about: `account:${accountId}` })
    const login = sealedLogin.open(cipher, accountId, loginSealed)
    return sendInvitation(work, { providerId: caller.providerId, accountId, login })
  })

/** Throws `members.unknown`, `members.last-owner`. */
export const removeMember = (work: Work, of: OfMember): Promise<{ endedSessions: number }> =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const before = await getMember(work, of)
    await refuseLastOwner(work, { ...of, before })
    const endedSessions = await endAccount(work, of.accountId)
    const about = `account:${of.accountId}`
    await writeAudit(work, { caller, action: 'member.remove', about, before: { member: before.member } })
    return { endedSessions }
  })

async function refuseStrangers({ db, caller }: WorkInTx, customerId: string): Promise<void> {
  const customer = await findLivingCustomer(db, customerId)
  if (!customer || !mayTo(caller, 'member.manage', { providerId: customer.providerId, customerId }))
    throw customerError('customers.unknown')
}

type Member = NonNullable<Awaited<ReturnType<typeof lockMemberOf>>>

async function getMember({ db, caller }: WorkInTx, of: OfMember): Promise<Member> {
  const found = await lockMemberOf(db, caller, of)
  if (!found) throw customerError('members.unknown')
  return found
}

/** Staff may leave a customer without any: they file for it, or invite another. */
async function refuseLastOwner({ db, caller }: WorkInTx, { before, ...of }: OfMember & { before: Member }) {
  const isOwner =
    before.member === 'owner' && !before.disabledAt && (before.passwordHash !== noPassword || before.hasService)
  if (!isOwner || reachesCustomers(caller, 'member.manage')) return
  if ((await countOtherOwners(db, of)) === 0) throw customerError('members.last-owner')
}
