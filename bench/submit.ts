import { orderEndpoints } from '@openbeian/contract'
import { openDatabase } from '../apps/server/src/platform/postgres/database.ts'
import { copyDrafts, copyPapers } from './submit/copied-drafts.ts'
import { startInstallation } from './submit/installation.ts'
import { type Measured, measure } from './submit/measure.ts'
import { measurePgbench, preparePgbench } from './submit/pgbench.ts'
import { applicantsWithDrafts, completeDraft } from './submit/ready-drafts.ts'
import { refuseOtherRows, valuesOfSubmit } from './submit/same-rows.ts'

/** How fast orders are handed in over HTTP, beside pgbench that does nothing but write the same rows; and how fast they are listed. */
const loads = [
  { clients: 1, submitsEach: 100, handInsEach: 2000 },
  { clients: 8, submitsEach: 50, handInsEach: 750 },
  { clients: 100, submitsEach: 6, handInsEach: 60 },
]
const people = 100
const warmUpsEach = 4
const listsEach = 20

const pgbench = await preparePgbench()
const installation = await startInstallation()
const { databaseUrl, folder } = installation
const { pool, db } = openDatabase(databaseUrl, 4)
process.once('SIGINT', () => void installation.stop().then(() => process.exit(130)))
try {
  await compare()
} finally {
  await db.destroy()
  await installation.stop()
}

async function compare(): Promise<void> {
  const applicants = await prepare()
  const everyone = (clients: number, calls: number, call: (it: (typeof applicants)[number]) => Promise<unknown>) =>
    measure(applicants.slice(0, clients).map((it) => Array.from({ length: calls }, () => () => call(it))))

  await everyone(people, warmUpsEach, (it) => it.submitNext())
  const handIns = { pgbench, databaseUrl, folder, values: await valuesOfSubmit(pool) }
  let first = 0
  print('clients', 'submits/s', 'p50 ms', 'p95 ms', 'pgbench/s', 'p50 ms', 'p95 ms', 'of pgbench')
  for (const { clients, submitsEach, handInsEach: each } of loads) {
    // autovacuum comes once a minute: here as many rows come in seconds
    await pool.query('vacuum analyze')
    const submits = await everyone(clients, submitsEach, (it) => it.submitNext())
    const bare = await measurePgbench(handIns, { clients, each, first })
    first += clients * each
    const ratio = `${((submits.perSecond / bare.perSecond) * 100).toFixed(1)} %`
    print(clients, ...figures(submits), ...figures(bare), ratio)
  }
  await refuseOtherRows(pool)

  const { path } = orderEndpoints.listOrders
  const lists = await everyone(people, listsEach, (it) => it.call('GET', path))
  console.log(`\nGET ${path}`)
  print('clients', 'lists/s', 'p50 ms', 'p95 ms')
  print(people, ...figures(lists))
}

async function prepare() {
  const startedAt = performance.now()
  const complete = await completeDraft(installation)
  const draftsOf = (number: number) =>
    loads.reduce((sum, { clients, submitsEach }) => sum + (number < clients ? submitsEach : 0), warmUpsEach)
  const counts = Array.from({ length: people }, (_, number) => draftsOf(number))
  const applicants = await applicantsWithDrafts(installation, pool, complete, counts)
  await copyPapers(pool, complete.id)
  const copies = loads.reduce((sum, { clients, handInsEach }) => sum + clients * handInsEach, 0)
  await copyDrafts(pool, complete.id, copies, people)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
  console.log(`${people} applicants with drafts ready, ${copies} drafts for pgbench, in ${seconds} s\n`)
  return applicants
}

function figures({ perSecond, p50Ms, p95Ms }: Measured): string[] {
  return [perSecond.toFixed(0), p50Ms.toFixed(1), p95Ms.toFixed(1)]
}

function print(...cells: (string | number)[]): void {
  console.log(cells.map((it) => String(it).padStart(10)).join(' '))
}
