import type { PrivacyNotice } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type Meant, providerMeant } from '../../records/accounts/provider-at.ts'
import { listProviders } from '../../records/accounts/providers.store.ts'
import { privacyError } from '../../records/privacy/privacy.errors.ts'
import { noticeOf } from './notice-of-provider.ts'

/** For somebody who has no session: of the provider they mean. Throws `privacy.which-provider`. */
export async function noticeAt(deps: Deps, meant: Meant): Promise<PrivacyNotice> {
  const provider = providerMeant(await listProviders(deps.db), meant)
  if (!provider) throw privacyError('privacy.which-provider')
  return noticeOf(deps, provider.id)
}
