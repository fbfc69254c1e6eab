import type { Pack } from '@openbeian/rules'
import type { Deps } from '../../platform/deps.ts'
import { type PacksInForce, packsInForce } from './packs-in-force.ts'
import { findNewestVersion } from './rule-versions.store.ts'

/** The rules of the release as this provider has adjusted them until now, and how an order names them. */
export async function packsOfProvider(deps: Deps, providerId: string): Promise<PacksInForce> {
  const newest = await findNewestVersion(deps.db, providerId)
  const inForce = newest ? { ...newest, madeAt: newest.madeAt.toISOString() } : null
  return packsInForce(deps, providerId, inForce)
}

export const rulesOfProvider = async (deps: Deps, providerId: string): Promise<readonly Pack[]> =>
  (await packsOfProvider(deps, providerId)).packs
