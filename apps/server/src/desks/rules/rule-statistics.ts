import type { RuleStatistics } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import type { Pack, Severity } from '@openbeian/rules'
import { countHits, countHitsByDay, listRefusals } from '../../judging/rules/rule-hits.store.ts'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { openWordsOfAction } from '../../records/orders/sealed-reasons.ts'

/** Which rules speak up, and what administrations refused that none foresaw. */
export async function ruleStatistics(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  packs: readonly Pack[],
  { caller, from }: { caller: Caller; from: Date },
): Promise<RuleStatistics> {
  const [hits, byDay, refusals] = await Promise.all([
    countHits(db, caller, from),
    countHitsByDay(db, caller, from),
    listRefusals(db, caller, from),
  ])
  const titles = new Map(packs.flatMap(({ rules }) => rules.map(({ id, title }) => [id, title] as const)))
  return {
    fired: hits.map(({ rule, severity, hits: times, orders }) => {
      const title = titles.get(rule)
      return { rule, severity, hits: Number(times), orders: Number(orders), ...(title && { title }) }
    }),
    unforeseen: refusals.flatMap(({ reference, foreseen, ...row }) =>
      (openWordsOfAction(cipher, row).reasons ?? [])
        .filter((reason) => !foreseen?.includes(reason.at))
        .map(({ at: field, text, code }) => ({
          orderId: row.orderId,
          reference,
          at: row.at.toISOString(),
          field,
          text,
          ...(code !== undefined && { code }),
        })),
    ),
    refusals: refusals.length,
    days: daysOf(
      byDay,
      refusals.map(({ at }) => shanghaiDay(at)),
    ),
  }
}

type Day = RuleStatistics['days'][number]

function daysOf(byDay: { day: string; severity: Severity; orders: string }[], refused: string[]): Day[] {
  const days = new Map<string, Day>()
  const on = (day: string): Day => {
    const known = days.get(day) ?? { day, blocks: 0, warns: 0, informs: 0, refusals: 0 }
    days.set(day, known)
    return known
  }
  for (const { day, severity, orders } of byDay) on(day)[severity] = Number(orders)
  for (const day of refused) on(day).refusals += 1
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
