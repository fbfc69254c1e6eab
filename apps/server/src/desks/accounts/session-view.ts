import type { Session } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { may } from '../../platform/visible-to.ts'
import { getAccountView } from '../../records/accounts/accounts.store.ts'
import { hasPasskeyAt } from '../../records/accounts/passkeys.store.ts'
import { getFactorState } from '../../records/accounts/second-factors.store.ts'
import { listIdentities } from '../../records/accounts/service-identities.store.ts'

interface ViewedSession {
  accountId: string
  csrfToken: string
  site: string | undefined
  factorByService: boolean
}

/** What a browser is told of whoever is signed in. */
export async function sessionView(
  deps: Deps,
  { accountId, csrfToken, site, factorByService }: ViewedSession,
): Promise<Session> {
  const it = await getAccountView(deps, accountId)
  const { id, login, name, role, member, customerName, mailNotices } = it
  const linked = await listIdentities(deps, accountId)
  const { state } = await getFactorState(deps.db, accountId)
  return {
    account: {
      id,
      login,
      name,
      role,
      // a service asked for one: nothing is missing
      secondFactor: state === 'missing' && factorByService ? 'off' : state,
      hasPassword: it.hasPassword,
      services: linked
        .filter(({ isOn }) => isOn)
        .map((of) => ({ id: of.serviceId, nameZh: of.settings.nameZh, nameEn: of.settings.nameEn })),
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
