import type { RuleStatistics } from '@openbeian/contract'
import type { IsoDate } from '@openbeian/filing'
import type { Pack } from '@openbeian/rules'
import { listRefusals } from '../../judging/rules/rule-hits.store.ts'
import { type SumsOfDays, sumsOfDays } from '../../judging/rules/rule-sums.store.ts'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { openWordsOfAction } from '../../records/orders/sealed-reasons.ts'

/** So many of the newest refusals are opened, and so many rules are told. */
const maxRefusalsRead = 200
const maxRules = 300

/** Which rules speak up, and what administrations refused that none foresaw. */
export async function ruleStatistics(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  packs: readonly Pack[],
  { caller, from }: { caller: Caller; from: IsoDate },
): Promise<RuleStatistics> {
  const [sums, refusals] = await Promise.all([
    sumsOfDays(db, caller, from),
    listRefusals(db, caller, { from, limit: maxRefusalsRead }),
  ])
  const titles = new Map(packs.flatMap(({ rules }) => rules.map(({ id, title }) => [id, title] as const)))
  return {
    fired: sums.rules
      .toSorted((one, other) => other.orders - one.orders || (one.rule < other.rule ? -1 : 1))
      .slice(0, maxRules)
      .map((it) => {
        const title = titles.get(it.rule)
        return { ...it, ...(title && { title }) }
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
    refusals: sums.refusals.reduce((sum, it) => sum + it.refusals, 0),
    refusalsRead: refusals.length,
    days: daysOf(sums),
  }
}

type Day = RuleStatistics['days'][number]

function daysOf({ days: told, refusals }: SumsOfDays): Day[] {
  const days = new Map<string, Day>()
  const on = (day: string): Day => {
    const known = days.get(day) ?? { day, blocks: 0, warns: 0, informs: 0, refusals: 0 }
    days.set(day, known)
    return known
  }
  for (const { day, severity, orders } of told) on(day)[severity] = orders
  for (const it of refusals) on(it.day).refusals = it.refusals
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
