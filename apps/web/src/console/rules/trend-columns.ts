import type { RuleStatistics } from '@openbeian/contract'
import { addDays, daysBetween, type IsoDate } from '@openbeian/filing'

export type Column = RuleStatistics['days'][number]

/** Days up to a month, weeks up to a quarter, months of thirty days beyond: never more than 31 columns. */
const lengthOf = (span: number) => (span <= 31 ? 1 : span <= 100 ? 7 : 30)

/** The numbers of each stretch of days up to today, also of those in which nothing happened. */
export function trendColumns(days: readonly Column[], span: number, today: IsoDate): Column[] {
  const length = lengthOf(span)
  const count = Math.ceil(span / length)
  const first = addDays(today, 1 - count * length)
  const columns: Column[] = Array.from({ length: count }, (_, n) => ({
    day: addDays(first, n * length),
    blocks: 0,
    warns: 0,
    informs: 0,
    refusals: 0,
  }))
  for (const it of days) {
    const column = columns[Math.floor(daysBetween(first, it.day) / length)]
    if (column) for (const name of ['blocks', 'warns', 'informs', 'refusals'] as const) column[name] += it[name]
  }
  return columns
}
