import type { ImportFinding, ImportLevel, ImportView } from '@openbeian/contract'
import { isKeyOf } from '@openbeian/filing'
import type { Work } from '../../platform/deps.ts'
import { faultWords } from '../../platform/outside/fault-words.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { findProgress } from '../../records/imports/import-progress.store.ts'
import {
  findImportOf,
  findingsOfImport,
  findingsOfPage,
  type ImportRow,
  listImportsOf,
  sealedImportName,
} from '../../records/imports/imports.store.ts'
import { importError } from './import.errors.ts'
import { importReasons } from './reading/import-reason.ts'

const undoMs = dayMs
const maxListed = 50

export async function listImports(work: Work): Promise<ImportView[]> {
  return (await listImportsOf(work.db, work.caller, maxListed)).map((it) => viewOf(work, it))
}

/** Throws `imports.unknown`. */
export async function getImport(work: Work, id: string): Promise<ImportView> {
  const found = await findOwn(work, id)
  const progress = await findProgress(work, id)
  return { ...viewOf(work, found), ...(progress && { progress }) }
}

async function findOwn({ db, caller }: Work, id: string): Promise<ImportRow> {
  const found = await findImportOf(db, caller, id)
  if (!found) throw importError('imports.unknown')
  return found
}

/** Until then it can be taken back. */
export const undoUntil = (appliedAt: Date): Date => new Date(appliedAt.getTime() + undoMs)

function viewOf({ cipher }: Pick<Work, 'cipher'>, row: ImportRow): ImportView {
  const { id, state, nameSealed, sizeBytes, format, fault, counts, madeAt, appliedAt, undoneAt } = row
  const none = {
    total: 0,
    clean: 0,
    mistakes: 0,
    warnings: 0,
    notes: 0,
    questions: 0,
    filings: 0,
    customers: 0,
    tasks: 0,
    kept: 0,
  }
  return {
    id,
    state,
    name: sealedImportName.open(cipher, id, nameSealed),
    sizeBytes: Number(sizeBytes),
    ...none,
    ...counts,
    ...(format && { format }),
    ...(fault && { fault: { ...fault, ...faultWords(fault) } }),
    madeAt: madeAt.toISOString(),
    ...(appliedAt && { appliedAt: appliedAt.toISOString(), undoUntil: undoUntil(appliedAt).toISOString() }),
    ...(undoneAt && { undoneAt: undoneAt.toISOString() }),
  }
}

/** What is said of a finding. */
export const wordsOf = (reason: string): { zh: string; en: string } => {
  if (!isKeyOf(importReasons, reason)) return { zh: reason, en: reason }
  const { zh, en } = importReasons[reason]
  return { zh, en }
}

/** Throws `imports.unknown`. */
export async function listFindings(
  work: Work,
  { importId, level, page }: { importId: string; level: ImportLevel; page: number },
) {
  const { counts } = await findOwn(work, importId)
  const findings = await findingsOfImport(work, { importId, level, page })
  const total = { mistake: counts.mistakes, warning: counts.warnings, note: counts.notes }[level] ?? 0
  return {
    findings: findings.map((it) => ({ ...it, ...wordsOf(it.reason) })),
    pages: Math.ceil(total / findingsOfPage),
  }
}

/** Throws `imports.unknown`. */
export async function allFindings(work: Work, importId: string): Promise<ImportFinding[]> {
  await findOwn(work, importId)
  return findingsOfImport(work, { importId })
}
