import type { Pack } from '@openbeian/rules'
import type { Deps } from '../platform/deps.ts'
import { packsInForce } from './packs-in-force.ts'
import { findNewestVersion } from './rule-versions.store.ts'

/** The rules of the release as this provider has adjusted them until now. */
export async function rulesOfProvider(deps: Deps, providerId: string): Promise<readonly Pack[]> {
  const newest = await findNewestVersion(deps.db, providerId)
  const inForce = newest ? { ...newest, madeAt: newest.made_at.toISOString() } : null
  return packsInForce(deps, providerId, inForce).packs
}
