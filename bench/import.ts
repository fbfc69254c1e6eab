import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { applyImport } from '../apps/server/src/desks/importing/apply-import.ts'
import { readImportJob } from '../apps/server/src/desks/importing/read-import.job.ts'
import { startImport } from '../apps/server/src/desks/importing/start-import.ts'
import { plantedTables, workbookOf } from '../apps/server/src/desks/importing/test-filings.ts'
import { undoImport } from '../apps/server/src/desks/importing/undo-import.ts'
import { getImport } from '../apps/server/src/desks/importing/view-import.ts'
import { callerAtTerminal } from '../apps/server/src/platform/caller.ts'
import type { Work } from '../apps/server/src/platform/deps.ts'
import { putChannel } from '../apps/server/src/records/channels/put-channel.ts'
import { findingsOfImport } from '../apps/server/src/records/imports/imports.store.ts'
import { openInstallation } from '../scripts/setup/open-installation.ts'
import { copyBare } from './import/copy-bare.ts'
import { startPostgres } from './lists/postgres.ts'

/** How long 30,000 filings of a workbook take to come in, beside a bare COPY of the same rows; every sixteenth has something wrong. */
const { values } = parseArgs({ options: { filings: { type: 'string', default: '30000' } } })
const filings = Number(values.filings)
const reason = 'measured'

const folder = await mkdtemp(join(tmpdir(), 'openbeian-import-'))
await chmod(folder, 0o755)
const postgres = startPostgres(folder)
postgres.create('imports')
const installation = await openInstallation({
  DATABASE_URL: postgres.urlOf('imports'),
  OPENBEIAN_DATA: join(folder, 'data'),
})
let isWrong = false
try {
  isWrong = await measure()
} finally {
  await installation.close()
  postgres.stop()
  await rm(folder, { recursive: true, force: true })
}
// whoever reads files would keep it open
process.exit(isWrong ? 1 : 0)

async function timed<Result>(name: string, work: () => Promise<Result>): Promise<{ seconds: number; result: Result }> {
  const startedAt = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const seconds = (performance.now() - startedAt) / 1000
  const { user, system } = process.cpuUsage(before)
  const processor = ((user + system) / 1e6).toFixed(1)
  console.log(`${name.padEnd(44)} ${seconds.toFixed(1).padStart(7)} s, ${processor} s of a processor in this process`)
  return { seconds, result }
}

async function measure(): Promise<boolean> {
  const work = await aProvider()
  const { tables, planted } = plantedTables(filings)
  const { result: bytes } = await timed('(the workbook is written)', () => workbookOf(tables))
  console.log(`${filings} filings, ${planted.length} planted, ${(bytes.length / 1e6).toFixed(1)} MB\n`)

  const started = await timed('kept, sealed', () => startImport(work, { name: 'a.xlsx', bytes, reads: 'now' }))
  const importId = started.result.id
  const read = await timed('read, compared, reported', () => readImportJob(work, { importId }))
  const applied = await timed('read again, compared again, taken in', () =>
    applyImport(work, { importId, take: 'clean', reason }),
  )
  const total = started.seconds + read.seconds + applied.seconds
  const { rows, seconds } = await copyBare(postgres, 'imports')
  console.log(`\n${`${rows} rows by a bare COPY, with indexes`.padEnd(44)} ${seconds.toFixed(1).padStart(7)} s`)
  console.log(`all of it ${total.toFixed(1)} s, ${(total / seconds).toFixed(1)} × the bare COPY`)
  const found = await findingsOfImport(work, { importId })
  const told = new Set(found.map((it) => `${it.reason} ${it.sheet} ${it.row}`))
  const missed = planted.filter((it) => !told.has(`${it.reason} ${it.sheet} ${it.row}`))
  const { clean } = await getImport(work, importId)
  console.log(`${clean} came in; of ${planted.length} planted ${missed.length} were missed`)
  await timed('taken back', () => undoImport(work, { importId, reason }))
  return missed.length > 0
}

async function aProvider(): Promise<Work> {
  const { deps } = installation
  const { id: providerId } = await deps.db
    .insertInto('providers')
    .values({ name: '示例接入商', province: '330000' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const keys = { key: 'abcdefghijklmnop', iv: 'ponmlkjihgfedcba', password: 'demo-pass' }
  const line = { baseUrl: 'http://127.0.0.1:9', userName: 'demo', secrets: keys }
  await putChannel(deps, { providerId, name: '管局', administration: '330000', ispId: 330_000_000_001n, ...line })
  return { ...deps, caller: callerAtTerminal(providerId) }
}
