import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { insertUnknownYear } from './calendar.store.ts'

/** No deadline looks further back. */
const firstYear = 2024

/** 2026 was compared day by day with the notice of 2025-11-04 as several news sites reprint it. */
const sourceOf = (year: number) => `国务院办公厅关于${year}年部分节假日安排的通知（chinese-days 1.5.7）`

/** The years the State Council has announced (节假日安排), as far as this version knows them. A year that is there stays. */
export async function seedCalendar(deps: Pick<Deps, 'db' | 'now'>): Promise<void> {
  const years = [...new Set(Object.keys(announced.holidays).map((day) => Number(day.slice(0, 4))))]
  const daysOf = (all: Record<string, string>, year: number) =>
    Object.keys(all).filter((day) => day.startsWith(`${year}-`))
  await inTransaction(deps, async ({ db, now }) => {
    for (const year of years.filter((it) => it >= firstYear)) {
      const holidays = daysOf(announced.holidays, year)
      const workingWeekends = daysOf(announced.workdays, year)
      await insertUnknownYear(db, {
        year,
        holidays,
        workingWeekends,
        source: sourceOf(year),
        enteredBy: null,
        at: now(),
      })
    }
  })
}
