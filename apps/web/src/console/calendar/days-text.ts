import { addDays, type IsoDate } from '@openbeian/filing'

/** `01-01–01-03, 02-15`: days of one year, those in a row as one. */
export function daysText(days: readonly IsoDate[]): string {
  const rows: { first: IsoDate; last: IsoDate }[] = []
  for (const day of days) {
    const row = rows.at(-1)
    if (row && addDays(row.last, 1) === day) row.last = day
    else rows.push({ first: day, last: day })
  }
  return rows.map(({ first, last }) => [...new Set([first, last])].map((it) => it.slice(5)).join('–')).join(', ')
}
