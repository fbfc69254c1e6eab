import type { Session } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { may } from '../../platform/visible-to.ts'
import { getAccountView } from '../../records/accounts/accounts.store.ts'
import { hasPasskeyAt } from '../../records/accounts/passkeys.store.ts'
import { getFactorState } from '../../records/accounts/second-factors.store.ts'

/** What a browser is told of whoever is signed in. */
export async function sessionView(
  deps: Deps,
  { accountId, csrfToken, site }: { accountId: string; csrfToken: string; site: string | undefined },
): Promise<Session> {
  const it = await getAccountView(deps, accountId)
  const { id, login, name, role, member, customerName, mailNotices } = it
  const { state } = await getFactorState(deps.db, accountId)
  return {
    account: {
      id,
      login,
      name,
      role,
      secondFactor: state,
      ...(member ? { member } : {}),
      ...(it.customerId ? { customerId: it.customerId } : {}),
      hasPasskeyHere: await hasPasskeyAt(deps.db, accountId, site),
      ...(customerName ? { customerName } : {}),
      ...(may({ role, member }, 'account.choose-mail') && deps.sender?.email ? { mailNotices } : {}),
    },
    provider: { id: it.providerId, name: it.providerName, province: it.province },
    csrfToken,
  }
}
