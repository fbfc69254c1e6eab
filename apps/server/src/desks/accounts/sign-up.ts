import { FilingError } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { getInstallationProvider, insertAccount, insertCustomer } from '../../records/accounts/accounts.store.ts'
import { hashPassword } from '../../records/accounts/password.ts'
import type { OpenedSession } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { giveSampleResource } from '../../records/resources/give-sample-resource.ts'
import { type Doorstep, enter } from './sign-in.ts'

export interface SignUpRequest {
  login: string
  password: string
  name: string
  customerName: string
}

/** Opens a customer with its first applicant, who is signed in at once. Throws `accounts.login-taken`. */
export async function signUp(
  deps: Deps,
  { login, password, name, customerName }: SignUpRequest,
  doorstep: Doorstep,
): Promise<OpenedSession & { accountId: string }> {
  const { db } = deps
  const passwordHash = await hashPassword(password)
  const provider = await getInstallationProvider(db)
  const caller = await db.transaction().execute(async (tx): Promise<Caller> => {
    const customerId = await insertCustomer(tx, provider.id, customerName)
    const role = 'applicant'
    const accountId = await insertAccount(tx, { providerId: provider.id, customerId, login, name, role, passwordHash })
    if (!accountId) throw new FilingError('accounts.login-taken', {})

    const signedUp: Caller = { accountId, name, role, providerId: provider.id, customerId, ip: doorstep.ip }
    await writeAudit(tx, {
      caller: signedUp,
      action: 'account.open',
      about: `account:${accountId}`,
      after: { customerName },
    })
    if (provider.settings.demonstration) await giveSampleResource(tx, deps, { providerId: provider.id, customerId })
    return signedUp
  })
  return { accountId: caller.accountId, ...(await enter(deps, caller, doorstep)) }
}
