import { shanghaiDay } from '@openbeian/filing'
import { type Adjustment, adjustPacks, type LintFault, type Pack, packVersion } from '@openbeian/rules'
import type { Deps } from '../../platform/deps.ts'

/** A provider's adjustments of the released rules, and the number of that version. */
export interface RuleVersionInForce {
  version: number
  adjust: readonly Adjustment[]
  madeAt: string
}

/** Packs, and how an order names them. */
export interface PacksInForce {
  packs: readonly Pack[]
  name: string
  /** What was wrong with the adjustments; then the packs are those of the release. */
  faults: LintFault[]
}

const worked = new WeakMap<readonly Pack[], Map<string, PacksInForce>>()

/** The rules of the release as a provider adjusted them; worked out once for each version. */
export function packsInForce(
  { rules }: Pick<Deps, 'rules'>,
  providerId: string,
  inForce: RuleVersionInForce | null,
): PacksInForce {
  const known = worked.get(rules) ?? new Map<string, PacksInForce>()
  worked.set(rules, known)
  const key = inForce ? `${providerId}@${inForce.version}` : ''
  const found = known.get(key) ?? workOut(rules, inForce)
  known.set(key, found)
  return found
}

function workOut(rules: readonly Pack[], inForce: RuleVersionInForce | null): PacksInForce {
  if (!inForce || inForce.adjust.length === 0) return { packs: rules, name: packVersion([...rules]), faults: [] }
  const { packs, faults } = adjustPacks(rules, adjustmentSet(inForce))
  return { packs, name: packVersion(packs), faults }
}

export const adjustmentSet = ({ version, adjust, madeAt }: RuleVersionInForce) => ({
  id: 'provider.adjusted',
  version: String(version),
  asOf: shanghaiDay(new Date(madeAt)),
  adjust,
})
