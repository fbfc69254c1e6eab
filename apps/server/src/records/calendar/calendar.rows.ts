export {}

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    calendarDays: { day: string; kind: 'holiday' | 'workday'; source: string }
  }
}
