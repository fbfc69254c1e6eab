import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { enterCalendarYear } from '../apps/server/src/desks/calendar/enter-calendar-year.ts'
import { viewCalendar } from '../apps/server/src/desks/calendar/view-calendar.ts'
import { envelope } from '../apps/server/src/platform/keys/envelope.ts'
import { keysAlreadyOf } from '../apps/server/src/platform/keys/keys-of-environment.ts'
import { openDatabase } from '../apps/server/src/platform/postgres/database.ts'
import { readHolidayNotice } from '../packages/filing/src/index.ts'

/** The years of working days, or another one entered from the notice of the State Council. */
const usage = `Usage: openbeian calendar                                     the years, announced and estimated
       openbeian calendar --year 2027 --notice notice.txt    enters a year as it was announced (- reads standard input)`

const { values } = parseArgs({
  options: { year: { type: 'string' }, notice: { type: 'string' }, source: { type: 'string' } },
})
const { DATABASE_URL: url = '', OPENBEIAN_DATA = 'data', OPENBEIAN_KEY } = process.env
const isYear = /^20\d\d$/.test(values.year ?? '')

if (url === '') complain("Set DATABASE_URL: the address of the server's database.")
else if ((values.year === undefined) !== (values.notice === undefined) || (values.year && !isYear)) complain(usage)
else {
  const { db } = openDatabase(url)
  const now = () => new Date()
  try {
    if (values.notice === undefined) await print()
    else await enter(Number(values.year), values.notice)
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error))
  } finally {
    await db.destroy()
  }

  async function print() {
    const { knownUntil, years } = await viewCalendar({ db, now })
    console.log(knownUntil ? `Announced until ${knownUntil}.` : 'No year was announced yet.')
    for (const { year, state, holidays, workingWeekends, source = '' } of years)
      console.log(
        `${year}  ${state}  ${holidays.length} days off, ${workingWeekends.length} working weekends  ${source}`,
      )
  }

  async function enter(year: number, notice: string) {
    const keys = await keysAlreadyOf({ OPENBEIAN_DATA, OPENBEIAN_KEY })()
    const read = readHolidayNotice(readFileSync(notice === '-' ? 0 : notice, 'utf8'), year)
    const source = values.source ?? `国务院办公厅关于${year}年部分节假日安排的通知`
    const recounted = await enterCalendarYear({ db, cipher: envelope(keys), now }, { ...read, source })
    console.log(`${year}: ${read.holidays.length} days off, ${read.workingWeekends.length} working weekends.`)
    console.log(`${recounted} deadlines were counted anew.`)
  }
}

function complain(text: string): void {
  console.error(text)
  process.exitCode = 2
}
