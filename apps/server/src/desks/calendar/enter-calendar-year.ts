import type { NewCalendarYear } from '@openbeian/contract'
import { faultsOfYear } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { replaceYear } from '../../records/calendar/calendar.store.ts'
import { calendarError } from './calendar.errors.ts'
import { recountIn } from './recount-deadlines.ts'

type CalendarWork = Pick<Deps, 'db' | 'cipher' | 'now'> & {
  /** Absent: somebody at the terminal of the server. */
  caller?: Caller
}

/**
 * Enters a year as it was announced, in place of its estimate or of what was entered before, and counts anew the
 * deadlines that were estimated. Returns how many of them moved or became sure. Throws `calendar.not-a-year`.
 */
export async function enterCalendarYear(
  work: CalendarWork,
  { year, holidays, workingWeekends, source }: NewCalendarYear & { year: number },
): Promise<number> {
  const faults = faultsOfYear({ year, holidays, workingWeekends })
  if (faults.length > 0) throw calendarError('calendar.not-a-year', { year, faults })
  return inTransaction(work, async ({ db, cipher, now, caller }) => {
    const enteredBy = caller?.accountId ?? null
    await replaceYear(db, {
      year,
      holidays: [...new Set(holidays)],
      workingWeekends: [...new Set(workingWeekends)],
      source,
      enteredBy,
      at: now(),
    })
    const after = { source, holidays: holidays.length, workingWeekends: workingWeekends.length }
    await writeAudit({ db, cipher }, { caller, action: 'calendar.enter', about: `calendar:${year}`, after })
    return recountIn(db)
  })
}
