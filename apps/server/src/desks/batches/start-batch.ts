import { randomUUID } from 'node:crypto'
import { type BatchRow, type BatchView, maxBatchRows } from '@openbeian/contract'
import { writeXlsx } from '@openbeian/sheets'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { readTable } from '../../platform/outside/read-table.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { batchError } from '../../records/batches/batches.errors.ts'
import { type BroughtRow, insertBatch } from '../../records/batches/batches.store.ts'
import { codeTablesOfProvider } from '../../records/code-tables/code-tables.ts'
import { openRegions } from '../importing/reading/regions.ts'
import { batchColumns } from './batch-columns.ts'
import { readBatchRow } from './read-batch-row.ts'
import { viewBatch } from './view-batch.ts'

/** Keeps the rows sealed, all of them or none; drafts are made by `continueBatch`. */
export const startBatch = (
  work: Work,
  { name, rows }: { name: string; rows: readonly BatchRow[] },
): Promise<BatchView> =>
  keep(
    work,
    name,
    rows.map(({ key, ...asked }, at) => ({ row: at + 1, key, asked, findings: [] })),
  )

/** The same of a sheet. Throws `tables.unreadable`, `tables.no-head`, `batches.no-rows`. */
export async function startBatchByTable(
  work: Work,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<BatchView> {
  const columns = Object.fromEntries(
    [...batchColumns].map(([column, { zh, en, synonyms = [] }]) => [column, [zh, en, ...synonyms]]),
  )
  const table = await readTable(bytes, { columns, maxRows: maxBatchRows })
  if (table.length === 0) throw batchError('batches.no-rows')
  const meanings = { codes: await codeTablesOfProvider(work.db, work.caller.providerId), regions: openRegions() }
  return keep(
    work,
    name,
    table.map(({ number, cells }) => ({ row: number, ...readBatchRow(cells, meanings) })),
  )
}

async function keep(work: Work, name: string, rows: readonly ({ row: number } & BroughtRow)[]): Promise<BatchView> {
  const { caller } = work
  const id = randomUUID()
  await inTransaction(work, async (work) => {
    const { accountId: createdBy, providerId } = caller
    await insertBatch(work, { id, providerId, createdBy, name: name.slice(0, 200), madeAt: work.now(), rows })
    await writeAudit(work, { caller, action: 'batch.start', about: `batch:${id}`, after: { rows: rows.length } })
  })
  return viewBatch(work, id)
}

/** The table to fill in, and what each column is. */
export function writeBatchTemplate(language: 'zh' | 'en'): Promise<Buffer> {
  const columns = [...batchColumns.values()]
  const names = { zh: ['批量备案', '说明'], en: ['Filings', 'Explanation'] }[language]
  return writeXlsx([
    { name: names[0] ?? '', widths: columns.map(() => 18), rows: [columns.map((it) => it[language])] },
    {
      name: names[1] ?? '',
      widths: [28, 60, 30],
      rows: columns.map((it) => [it[language], it.tell[language], it.example]),
    },
  ])
}
