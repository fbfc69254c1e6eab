import type { Deps } from '../../platform/deps.ts'
import { inTransaction } from '../../platform/deps.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { withProgress } from '../../records/imports/import-progress.store.ts'
import { findImport, lockImport, replaceFindings, setImport } from '../../records/imports/imports.store.ts'
import { readFile } from './read-file.ts'

/** Reads a file and keeps what was found in it; begun again by whoever comes after a process that ended. */
export async function readImportJob(deps: Deps, { importId }: JobData['read-import']): Promise<void> {
  const { db, cipher, now } = deps
  const found = await findImport(db, importId)
  if (found?.state !== 'waiting' && found?.state !== 'reading') return
  await setImport(db, importId, { state: 'reading' })
  const file = await withProgress(deps, importId, (tell) => readFile(deps, found, tell))
  if (file.fault) return void (await setImport(db, importId, { state: 'failed', fault: file.fault, reportedAt: now() }))
  const { read, compared } = file
  const findings = [...read.findings, ...compared.findings.findings]
  const count = (level: string) => findings.filter((it) => it.level === level).length
  await inTransaction({ db, cipher }, async (work) => {
    // two may read the same file: whoever is first is enough
    if ((await lockImport(work.db, importId))?.state !== 'reading') return
    await replaceFindings(work, importId, findings)
    const counts = {
      total: read.total,
      clean: compared.filings.length,
      customers: compared.customers.length,
      mistakes: count('mistake'),
      warnings: count('warning'),
      notes: count('note'),
      questions: compared.questions.length,
    }
    await setImport(work.db, importId, { state: 'reported', format: read.format, counts, reportedAt: now() })
  })
}
