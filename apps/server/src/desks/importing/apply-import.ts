import type { ImportView } from '@openbeian/contract'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { faultWords } from '../../platform/outside/fault-words.ts'
import { insertCustomers } from '../../records/accounts/take-in-customers.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { type TellProgress, withProgress } from '../../records/imports/import-progress.store.ts'
import { lockImportOf, setImport } from '../../records/imports/imports.store.ts'
import { addRows, noRows } from '../../records/registry/rows-to-take-in.ts'
import { insertRows } from '../../records/registry/take-in.store.ts'
import { keepSketchesOfNew } from '../../records/sketches/keep-sketches.ts'
import { openImportTasks } from '../../records/tasks/import-tasks.ts'
import type { Compared } from './compare-with-registry.ts'
import { importError } from './import.errors.ts'
import { readFile } from './read-file.ts'
import { getImport } from './view-import.ts'

/** Between two of them others have their turn. */
const filingsAtOnce = 500

/**
 * Takes in every clean filing, or all where nothing is wrong, and asks by tasks what is here otherwise: in one transaction, read and compared anew under its lock. Throws
 * `imports.unknown`, `imports.not-reported`, `imports.unreadable`, `imports.has-mistakes`, `imports.nothing-clean`, `imports.no-channel`.
 */
export async function applyImport(work: Work, chosen: Chosen): Promise<ImportView> {
  const { importId } = chosen
  await withProgress(work, importId, (tell) => takeInWhole(work, chosen, tell))
  return getImport(work, importId)
}

interface Chosen {
  importId: string
  take: 'clean' | 'all'
  reason: string
}

const takeInWhole = (work: Work, { importId, take, reason }: Chosen, tell: TellProgress): Promise<void> =>
  inTransaction(work, async (work) => {
    const { db: tx, caller, now } = work
    const found = await lockImportOf(tx, caller, importId)
    if (!found) throw importError('imports.unknown')
    if (found.state !== 'reported') throw importError('imports.not-reported')
    const file = await readFile(work, found, tell)
    if (file.fault) throw importError('imports.unreadable', faultWords(file.fault))
    const { compared, read, ispId } = file
    const mistakes = [...read.findings, ...compared.findings.findings].filter((it) => it.level === 'mistake').length
    if (take === 'all' && mistakes > 0) throw importError('imports.has-mistakes', { mistakes })
    const { filings, customers, questions } = compared
    if (filings.length + customers.length + questions.length === 0) throw importError('imports.nothing-clean')
    if (ispId === undefined && filings.length > 0) throw importError('imports.no-channel')

    // to the millisecond, as JavaScript has it: what was published since is told by it
    const at = now()
    await takeIn(work, { importId, providerId: found.providerId, ispId: ispId ?? '0', at, tell }, compared)
    const tasks = await openImportTasks(work, { providerId: found.providerId, importId }, questions)
    const counts = { filings: filings.length, customers: customers.length, tasks }
    await setImport(tx, importId, { state: 'applied', appliedAt: at, counts })
    await writeAudit(work, {
      caller,
      action: 'import.apply',
      about: `import:${importId}`,
      after: { take, ...counts },
      reason,
    })
  })

interface TakingIn {
  importId: string
  providerId: string
  ispId: string
  at: Date
  tell: TellProgress
}

async function takeIn(work: WorkInTx, it: TakingIn, { filings, customers }: Compared): Promise<void> {
  const { db: tx, cipher } = work
  const made: string[] = []
  for (let from = 0; from < customers.length; from += filingsAtOnce)
    made.push(...(await insertCustomers(work, it, customers.slice(from, from + filingsAtOnce))))
  // some are sealed while PostgreSQL is busy with those before
  let writing: Promise<void> = Promise.resolve()
  for (let from = 0; from < filings.length; from += filingsAtOnce) {
    const rows = noRows()
    const records = filings.slice(from, from + filingsAtOnce).map(({ filing, owner }) => {
      const customerId = 'customerId' in owner ? owner.customerId : (made[owner.made] ?? '')
      return addRows(rows, { cipher, providerId: it.providerId, ispId: it.ispId }, { filing, customerId })
    })
    await writing
    await it.tell('writing', from, filings.length)
    writing = insertRows(tx, it, rows).then(() => keepSketchesOfNew(work, it.providerId, records))
  }
  await writing
}
