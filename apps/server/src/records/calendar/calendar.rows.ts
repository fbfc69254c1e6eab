import type { Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    calendarDays: { day: string; kind: 'holiday' | 'workday'; source: string }
    /** The years that were announced; all others are estimated. */
    calendarYears: { year: number; source: string; enteredBy: Maybe<string>; enteredAt: Instant }
  }
}
