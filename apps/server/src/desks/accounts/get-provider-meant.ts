import type { Db } from '../../platform/postgres/database.ts'
import { type Meant, providerMeant } from '../../records/accounts/provider-at.ts'
import { listProviders, type ProviderOfInstallation } from '../../records/accounts/providers.store.ts'
import { accountError } from './accounts.errors.ts'

/** Whose account somebody means who signs in, signs up or recovers. Throws `accounts.which-provider`, `accounts.provider-unknown`. */
export async function getProviderMeant(db: Db, { host, code }: Meant): Promise<ProviderOfInstallation> {
  const found = providerMeant(await listProviders(db), { host, code })
  if (found) return found
  throw code === undefined
    ? accountError('accounts.which-provider')
    : accountError('accounts.provider-unknown', { code })
}
