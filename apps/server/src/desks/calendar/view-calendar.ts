import type { CalendarYear } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import { listCalendarDays, listCalendarYears } from '../../records/calendar/calendar.store.ts'
import { estimatedHolidays } from '../../records/calendar/estimate-year.ts'
import { knownUntil } from '../../records/calendar/work-calendar.ts'

/** The announced years, and the estimates up to next year. */
export async function viewCalendar({ db, now }: Pick<Deps, 'db' | 'now'>) {
  const announced = await listCalendarYears(db)
  const nextYear = Number(shanghaiDay(now()).slice(0, 4)) + 1
  const first = announced[0]?.year ?? nextYear
  const days = await listCalendarDays(db, `${first}-01-01`, `${nextYear}-12-31`)
  const years = Array.from({ length: nextYear - first + 1 }, (_, n): CalendarYear => {
    const year = first + n
    const known = announced.find((it) => it.year === year)
    if (!known) return { year, state: 'estimated', holidays: [...estimatedHolidays(year)], workingWeekends: [] }
    const of = (kind: 'holiday' | 'workday') =>
      days.filter((it) => it.kind === kind && it.day.startsWith(`${year}-`)).map((it) => it.day)
    const { source, enteredAt } = known
    return {
      year,
      state: 'announced',
      holidays: of('holiday').sort(),
      workingWeekends: of('workday').sort(),
      source,
      enteredAt: enteredAt.toISOString(),
    }
  })
  const until = knownUntil(announced.map(({ year }) => year))
  return { ...(until ? { knownUntil: until } : {}), years: years.toReversed() }
}
