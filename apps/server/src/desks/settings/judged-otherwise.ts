import { evaluate } from '@openbeian/rules'
import { pastOrders } from '../../judging/orders/past-orders.ts'
import { settingsForRules } from '../../judging/orders/settings-for-rules.ts'
import { rulesOfProvider } from '../../judging/rules/rules-of-provider.ts'
import type { Work } from '../../platform/deps.ts'
import type { StoredSettings } from '../../records/settings/setting-of.ts'

/** Enough to see what a change does; each takes about a hundredth of a second. */
const maxOrders = 100
const maxNamed = 5

/** Of the newest orders handed in, those whose findings would be others. */
export async function judgedOtherwise(
  work: Work,
  { before, after }: { before: StoredSettings; after: StoredSettings },
): Promise<{ judged: number; changed: number; references: string[] }> {
  const { past } = await pastOrders(work, { maxOrders, skip: 0 })
  const packs = await rulesOfProvider(work, work.caller.providerId)
  const found = (situation: (typeof past)[number]['situation'], stored: StoredSettings) => {
    const { providerRanges, ...known } = settingsForRules(stored)
    const { providerRanges: _, ...facts } = situation.facts
    const { findings } = evaluate(packs, {
      ...situation,
      facts: { ...facts, ...known, ...(providerRanges.length > 0 && { providerRanges }) },
    })
    return JSON.stringify(findings.map(({ rule, at, severity }) => [rule, at, severity]))
  }
  const changed = past.filter(({ situation }) => found(situation, before) !== found(situation, after))
  return {
    judged: past.length,
    changed: changed.length,
    references: changed.slice(0, maxNamed).map((it) => it.reference),
  }
}
