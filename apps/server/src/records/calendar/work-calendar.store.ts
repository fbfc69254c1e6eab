import type { IsoDate } from '@openbeian/filing'
import type { Db } from '../../platform/postgres/database.ts'

export const listCalendarDays = (db: Db, from: IsoDate, to: IsoDate) =>
  db.selectFrom('calendarDays').select(['day', 'kind']).where('day', '>=', from).where('day', '<=', to).execute()
