import type { Pack } from './pack.ts'
import type { Rule } from './rule.ts'

const rulesOf = new WeakMap<readonly Pack[], Map<string, Rule>>()

/** The rule of these packs by its id, sought through once for a set of packs. */
export function ruleNamed(packs: readonly Pack[], id: string): Rule | undefined {
  const all = rulesOf.get(packs) ?? new Map(packs.flatMap(({ rules }) => rules.map((it) => [it.id, it] as const)))
  rulesOf.set(packs, all)
  return all.get(id)
}
