import { type Invited, mayBeLimited, type Role, type StaffRole } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import { type DepsInTx, inTransaction, type Work } from '../../platform/deps.ts'
import { insertAccount } from '../../records/accounts/accounts.store.ts'
import { linkHours, makeLink } from '../../records/accounts/one-time-links.store.ts'
import { noPassword } from '../../records/accounts/password.ts'
import { siteOfProvider } from '../../records/accounts/site-of-provider.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountNews, addressOf, linksTo } from '../accounts/account-mails.ts'
import { writeToAccount } from '../accounts/write-to-account.ts'
import { staffError } from './staff.errors.ts'

interface NewStaff {
  name: string
  login: string
  role: StaffRole
  /** Those a reviewer is limited to. */
  provinces?: readonly string[] | undefined
}

/** Makes the account of somebody who works here; nobody but them knows the password. Throws `staff.login-taken`, `staff.provinces-of-reviewers`. */
export const inviteStaff = (work: Work, { name, login, role, provinces = [] }: NewStaff): Promise<Invited> =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const { providerId } = caller
    refuseProvincesOfOthers(role, provinces)
    const accountId = await insertAccount(work, { providerId, name, login, role, provinces, passwordHash: noPassword })
    if (!accountId) throw staffError('staff.login-taken', { login })
    await writeAudit(work, {
      caller,
      action: 'staff.invite',
      about: `account:${accountId}`,
      after: { role, provinces },
    })
    return sendInvitation(work, { providerId, accountId, login: login.toLowerCase() })
  })

/** Who answers for others answers for all provinces. */
export function refuseProvincesOfOthers(role: Role, provinces: readonly string[]): void {
  if (!mayBeLimited(role) && provinces.length > 0) throw staffError('staff.provinces-of-reviewers')
}

/** By mail or SMS where the login is an address and they leave the house; otherwise whoever asked hands the link over. */
export async function sendInvitation(
  work: DepsInTx & { caller?: Caller },
  { providerId, accountId, login }: { providerId: string; accountId: string; login: string },
): Promise<Invited> {
  const token = await makeLink(work, { providerId, purpose: 'invite', accountId })
  // a command prints it: whoever runs the server may do so because no mail arrived
  const base = work.caller?.isTerminal ? undefined : await linksTo(work, { providerId, login })
  const invited = { accountId, validHours: linkHours.invite }
  if (base === undefined) {
    const site = (await siteOfProvider(work, providerId)) ?? ''
    return { ...invited, sentBy: 'hand', link: addressOf(site, 'invite', token) }
  }
  await writeToAccount(work, { providerId, login, news: accountNews.invite(addressOf(base, 'invite', token)) })
  return { ...invited, sentBy: 'message' }
}
