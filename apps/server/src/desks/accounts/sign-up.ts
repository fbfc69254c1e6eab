import type { Caller } from '../../platform/caller.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { getInstallationProvider, insertAccount, insertCustomer } from '../../records/accounts/accounts.store.ts'
import { hashPassword } from '../../records/accounts/password.ts'
import type { OpenedSession } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { giveSampleResource } from '../../records/resources/give-sample-resource.ts'
import { accountError } from './accounts.errors.ts'
import { enter, type SignInOrigin } from './sign-in.ts'

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
  doorstep: SignInOrigin,
): Promise<OpenedSession & { accountId: string }> {
  const { db } = deps
  const passwordHash = await hashPassword(password)
  const provider = await getInstallationProvider(db)
  const caller = await inTransaction(deps, async (work) => {
    const customerId = await insertCustomer(work, provider.id, customerName)
    const role = 'applicant'
    const accountId = await insertAccount(work, {
      providerId: provider.id,
      customerId,
      login,
      name,
      role,
      passwordHash,
    })
    if (!accountId) throw accountError('accounts.login-taken')

    const signedUp: Caller = { accountId, name, role, providerId: provider.id, customerId, ip: doorstep.ip }
    await writeAudit(work, {
      caller: signedUp,
      action: 'account.open',
      about: `account:${accountId}`,
      after: { customerName },
    })
    if (provider.settings.demonstration) await giveSampleResource(work, { providerId: provider.id, customerId })
    return signedUp
  })
  return { accountId: caller.accountId, ...(await enter({ ...deps, caller }, doorstep)) }
}
