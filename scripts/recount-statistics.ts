import { parseArgs } from 'node:util'
import { recountDays } from '../apps/server/src/judging/rules/rule-sums.store.ts'
import { openDatabase } from '../apps/server/src/platform/postgres/database.ts'

/** Sums of days are made anew from what they sum. */
const usage = `Usage: openbeian rules recount
  Sums what rules said and administrations refused anew for every day that is over, as the statistics show it. The server may
  run meanwhile. DATABASE_URL says where.`

const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
const { DATABASE_URL: url = '' } = process.env

if (values.help) console.log(usage)
else if (url === '') {
  console.error("Set DATABASE_URL: the address of the server's database.")
  process.exitCode = 2
} else {
  const { db } = openDatabase(url)
  try {
    await recountDays({ db, now: () => new Date() })
  } finally {
    await db.destroy()
  }
  console.log('Every day that is over was summed anew.')
}
