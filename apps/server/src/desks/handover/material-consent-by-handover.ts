import type { Deps } from '../../platform/deps.ts'
import { giveMaterialConsent } from '../privacy/material-consent.ts'
import type { OpenedHandover } from './open-handover.ts'

/** What the person of a link says counts for their place. Throws what `giveMaterialConsent` throws. */
export async function materialConsentByHandover(
  deps: Deps,
  { handover, caller }: OpenedHandover,
  { guardian, ...said }: { textVersion: string; agrees: boolean; guardian: boolean },
): Promise<{ agrees: boolean }> {
  const { id: handoverId, orderId, about } = handover
  const saidAs = guardian ? 'guardian' : 'self'
  await giveMaterialConsent({ ...deps, caller }, { orderId, about, ...said, saidAs, handoverId })
  return { agrees: said.agrees }
}
