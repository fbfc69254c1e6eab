import type { Role } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { findAccount, insertAccount, setPassword } from './accounts.store.ts'
import { hashPassword, isPassword } from './password.ts'

interface KnownAccount {
  providerId: string
  customerId?: string
  login: string
  name: string
  role: Role
  password: string
}

/** Makes sure there is such an account and its password is this one. */
export async function keepAccount(
  deps: Pick<Deps, 'db' | 'cipher'>,
  { password, ...account }: KnownAccount,
): Promise<void> {
  const known = await findAccount(deps, account.providerId, account.login)
  if (!known) {
    await insertAccount(deps, { ...account, passwordHash: await hashPassword(password) })
  } else if (!(await isPassword(password, known.passwordHash))) {
    await setPassword(deps.db, known.id, await hashPassword(password))
  }
}
