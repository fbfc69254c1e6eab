import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { Db } from '../../platform/postgres/database.ts'
import { insertUnknownDays } from './calendar.store.ts'

/** No deadline looks further back. */
const firstDay = '2024-01-01'

/** The holidays and working weekends the State Council has announced (节假日安排), as far as this version knows them. */
export async function seedCalendar(db: Db): Promise<void> {
  const days = (kind: 'holiday' | 'workday', all: Record<string, string>) =>
    Object.keys(all)
      .filter((day) => day >= firstDay)
      .map((day) => ({ day, kind, source: 'chinese-days 1.5.7' }))
  await insertUnknownDays(db, [...days('holiday', announced.holidays), ...days('workday', announced.workdays)])
}
