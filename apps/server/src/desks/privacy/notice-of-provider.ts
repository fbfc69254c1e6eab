import { createHash } from 'node:crypto'
import type { PrivacyNotice } from '@openbeian/contract'
import { gatewayTimes } from '../../gateway/channels/gateway-times.ts'
import { facesInForce } from '../../judging/identity/faces-in-force.ts'
import type { Deps } from '../../platform/deps.ts'
import { getProviderCard } from '../../records/accounts/providers.store.ts'
import { findWords } from '../../records/privacy/notices-shown.store.ts'
import { settingOf } from '../../records/settings/setting-of.ts'
import { type NoticeFacts, noticeSections } from './notice-sections.ts'
import { processorsInForce } from './processors-in-force.ts'

type Composing = Pick<
  Deps,
  'db' | 'cipher' | 'sender' | 'faces' | 'identityServices' | 'lookups' | 'processors' | 'gateway'
>

/** The notice of a provider as it is now. Its version is the number of the provider’s words and a hash of the whole text. */
export async function noticeOf(deps: Composing, providerId: string): Promise<PrivacyNotice> {
  const words = await findWords(deps.db, providerId)
  const sections = noticeSections({ ...(await factsOf(deps, providerId)), ...(words ? { words } : {}) })
  const hash = createHash('sha256').update(JSON.stringify(sections)).digest('hex').slice(0, 10)
  return { version: `${words?.number ?? 0}-${hash}`, sections }
}

async function factsOf(deps: Composing, providerId: string): Promise<NoticeFacts> {
  const { db, cipher, lookups } = deps
  const { settings, ...provider } = await getProviderCard({ db, cipher }, providerId)
  const faces = await facesInForce(db, deps.faces, providerId)
  return {
    provider,
    processors: await processorsInForce(deps, providerId),
    ...(faces ? { faceDays: faces.keptDays } : {}),
    looksUpDomains: lookups !== undefined,
    days: {
      replaced: settingOf(settings, 'keepReplacedDays'),
      abandoned: settingOf(settings, 'keepAbandonedDays'),
      files: Math.max(92, gatewayTimes(deps).keepDays),
    },
  }
}
