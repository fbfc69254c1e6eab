import type { RuleStatistics } from '@openbeian/contract'
import type { Pack } from '@openbeian/rules'
import type { Db } from '../platform/database.ts'
import { countHits, listRefusals } from './rule-hits.store.ts'

/** Which rules speak up, and what administrations refused that none foresaw. */
export async function ruleStatistics(
  db: Db,
  packs: readonly Pack[],
  { providerId, from }: { providerId: string; from: Date },
): Promise<RuleStatistics> {
  const [hits, refusals] = await Promise.all([countHits(db, providerId, from), listRefusals(db, providerId, from)])
  const messages = new Map(packs.flatMap(({ rules }) => rules.map(({ id, message }) => [id, message] as const)))
  return {
    fired: hits.map(({ rule, severity, hits: times, orders }) => {
      const message = messages.get(rule)
      return { rule, severity, hits: Number(times), orders: Number(orders), ...(message && { message }) }
    }),
    unforeseen: refusals.flatMap(({ orderId, reference, at, reasons, foreseen }) =>
      (reasons ?? [])
        .filter((reason) => !foreseen?.includes(reason.at))
        .map(({ at: field, text, code }) => ({
          orderId,
          reference,
          at: at.toISOString(),
          field,
          text,
          ...(code !== undefined && { code }),
        })),
    ),
    refusals: refusals.length,
  }
}
