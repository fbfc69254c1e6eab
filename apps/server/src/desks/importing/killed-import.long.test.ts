import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { callerAtTerminal } from '../../platform/caller.ts'
import { diskFileStore } from '../../platform/outside/disk-file-store.ts'
import { gatewayInTest } from '../reporting/test-gateway.ts'
import { readImportJob } from './read-import.job.ts'
import { importReaders } from './reading/import-readers.ts'
import { startImport } from './start-import.ts'
import { plantedTables, workbookOf } from './test-filings.ts'
import { cipherOf, type KilledImport } from './test-killed-import.ts'
import { undoImport } from './undo-import.ts'
import { getImport } from './view-import.ts'

const filings = 1200
const kills = 24
const reason = 'a test'

test(`a process that takes a file in is killed at ${kills} moments: all of it is there, or nothing`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-killed-'))
  const keys = { data: randomBytes(32).toString('hex'), index: randomBytes(32).toString('hex') }
  const it = await gatewayInTest({ cipher: cipherOf(keys), files: diskFileStore(folder) })
  const work = { ...it.deps, caller: callerAtTerminal(it.provider.id) }
  const bytes = await workbookOf(plantedTables(filings).tables)

  async function read(): Promise<string> {
    const { id } = await startImport(work, { name: 'a.xlsx', bytes, reads: 'now' })
    await readImportJob(it.deps, { importId: id })
    return id
  }
  const rowsOf = async () => {
    const { rows } = await sql<Record<string, string>>`select
      (select count(*) from filed_subjects) as subjects, (select count(*) from filed_services) as services,
      (select count(*) from filed_keys) as keys, (select count(*) from sketches) as sketches,
      (select count(*) from customers where import_id is not null) as customers`.execute(it.deps.db)
    return Object.values(rows[0] ?? {}).map(Number)
  }
  const start = (importId: string) => {
    const given: KilledImport = { url: it.url, folder, keys, providerId: it.provider.id, importId }
    return fork(join(import.meta.dirname, 'test-killed-import.ts'), [JSON.stringify(given)], { silent: true })
  }

  let importId = await read()
  const { clean } = await getImport(work, importId)
  const startedAt = performance.now()
  await once(start(importId), 'exit')
  const wholeMs = performance.now() - startedAt
  const whole = await rowsOf()
  expect(whole[0]).toBe(clean)
  await undoImport(work, { importId, reason })
  expect(await rowsOf()).toEqual([0, 0, 0, 0, 0])

  importId = await read()
  const seen = { nothing: 0, all: 0 }
  for (let kill = 0; kill < kills; kill += 1) {
    const child = start(importId)
    await Promise.race([once(child, 'exit'), sleep((wholeMs * (kill + 1)) / kills)])
    child.kill('SIGKILL')
    await sleep(150)
    const { state } = await getImport(work, importId)
    expect(await rowsOf(), `kill ${kill}`).toEqual(state === 'applied' ? whole : [0, 0, 0, 0, 0])
    if (state === 'applied') {
      seen.all += 1
      await undoImport(work, { importId, reason })
      importId = await read()
    } else {
      expect(state).toBe('reported')
      seen.nothing += 1
    }
  }
  expect(seen.nothing).toBeGreaterThanOrEqual(kills / 2)
  await importReaders.close()
  await it.close()
  await rm(folder, { recursive: true, force: true })
}, 900_000)
