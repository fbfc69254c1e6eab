import { lintPacks } from './lint-packs.ts'
import type { Pack } from './pack.ts'
import { packError } from './rules.errors.ts'
import type { Situation } from './situation.ts'

/** These packs, once they lint; otherwise throws `rules.pack-refused`: a pack is taken whole or not at all. */
export function acceptPacks(packs: Pack[], situations: Situation[]): Pack[] {
  const faults = lintPacks(packs, situations)
  for (const { id } of packs) {
    const own = faults.filter(({ pack }) => pack === id).map(({ rule, reason }) => ({ rule, reason }))
    if (own.length > 0) throw packError('rules.pack-refused', { pack: id, faults: own })
  }
  return packs
}
