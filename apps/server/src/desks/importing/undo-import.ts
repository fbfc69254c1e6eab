import type { ImportView } from '@openbeian/contract'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { deleteUnusedCustomers } from '../../records/accounts/take-in-customers.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { lockImportOf, setImport } from '../../records/imports/imports.store.ts'
import { deleteSubjects } from '../../records/registry/closed-records.store.ts'
import { listCameBy } from '../../records/registry/take-in.store.ts'
import { deleteOpenOfImport } from '../../records/tasks/tasks.store.ts'
import { importError } from './import.errors.ts'
import { getImport, undoUntil } from './view-import.ts'

const atOnce = 1000
/** So many numbers of what stays are told; all are counted. */
const maxTold = 500

/** Takes back what nobody touched since, and tells what stays. Throws `imports.unknown`, `imports.too-late`. */
export async function undoImport(
  work: Work,
  { importId, reason }: { importId: string; reason: string },
): Promise<ImportView & { keptNumbers: string[] }> {
  const keptNumbers = await inTransaction(work, async (work) => {
    const { db: tx, caller, now } = work
    const found = await lockImportOf(tx, caller, importId)
    if (!found) throw importError('imports.unknown')
    const { state, appliedAt } = found
    if (state !== 'applied' || !appliedAt || undoUntil(appliedAt) < now()) throw importError('imports.too-late')
    const came = await listCameBy(tx, importId, appliedAt)
    const untouched = came.filter((it) => !it.isTouched).map(({ id }) => id)
    for (let from = 0; from < untouched.length; from += atOnce)
      await deleteSubjects(tx, untouched.slice(from, from + atOnce))
    await deleteOpenOfImport(tx, importId)
    const customers = await deleteUnusedCustomers(tx, importId)
    const kept = came.filter((it) => it.isTouched).map(({ number }) => number)
    await setImport(tx, importId, { state: 'undone', undoneAt: now(), counts: { kept: kept.length } })
    const after = { filings: untouched.length, customers, kept: kept.length }
    await writeAudit(work, { caller, action: 'import.undo', about: `import:${importId}`, after, reason })
    return kept.slice(0, maxTold)
  })
  return { ...(await getImport(work, importId)), keptNumbers }
}
