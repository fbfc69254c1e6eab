import type { BatchRowState, BatchStep, BatchView } from '@openbeian/contract'
import { FilingError } from '@openbeian/filing'
import type { Work } from '../../platform/deps.ts'
import { secondMs } from '../../platform/time/durations.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { batchError } from '../../records/batches/batches.errors.ts'
import { findBatchOf, listRowsAfter } from '../../records/batches/batches.store.ts'
import { checkRow } from './check-row.ts'
import { draftRow } from './draft-row.ts'
import { submitRow } from './submit-row.ts'
import { viewBatch } from './view-batch.ts'

/** One call works no longer, and on no more rows, than this: whoever asked sees how far it is. */
const maxWorkMs = 4 * secondMs
const maxRows = 50

/** Which rows each step is about. */
const worksOn: Record<BatchStep, readonly BatchRowState[]> = {
  draft: ['waiting', 'drafted'],
  check: ['drafted', 'clean', 'faulty'],
  submit: ['clean'],
}

interface Continued {
  batch: BatchView
  next?: number
  stopped?: { zh: string; en: string }
}

/** Works on the rows behind `after`; a row that is done is done, whenever this ends. Throws `batches.unknown`. */
export async function continueBatch(
  work: Work,
  { batchId, step, after }: { batchId: string; step: BatchStep; after: number },
): Promise<Continued> {
  const { db, caller } = work
  if (!(await findBatchOf(db, caller.accountId, batchId))) throw batchError('batches.unknown')
  const rows = await listRowsAfter(db, { batchId, after, states: worksOn[step], limit: maxRows })
  if (step === 'submit' && after === 0 && rows.length > 0)
    await writeAudit(work, {
      caller,
      action: 'batch.submit',
      about: `batch:${batchId}`,
      after: { confirmedTrue: true },
    })
  const end = performance.now() + maxWorkMs
  let done = after
  for (const it of rows) {
    try {
      await takeStep(work, { step, batchId, row: it })
    } catch (refusal) {
      // what was done too often can go on later; anything else is a fault of ours
      if (!(refusal instanceof FilingError) || refusal.kind !== 'tooMany') throw refusal
      return { batch: await viewBatch(work, batchId), next: done, stopped: { zh: refusal.zh, en: refusal.message } }
    }
    done = it.row
    if (performance.now() > end) break
  }
  const isOver = rows.length < maxRows && (rows.at(-1)?.row ?? after) === done
  return { batch: await viewBatch(work, batchId), ...(!isOver && { next: done }) }
}

async function takeStep(
  work: Work,
  {
    step,
    batchId,
    row: { row, state, ...it },
  }: { step: BatchStep; batchId: string; row: Awaited<ReturnType<typeof listRowsAfter>>[number] },
): Promise<void> {
  const place = { batchId, row }
  if (step === 'submit') return it.orderId ? submitRow(work, place, it.orderId) : undefined
  if (state !== 'waiting') return checkRow(work, place, it)
  await draftRow(work, place)
  const [made] = await listRowsAfter(work.db, { batchId, after: row - 1, limit: 1 })
  if (made?.row === row && made.state === 'drafted') await checkRow(work, place, made)
}
