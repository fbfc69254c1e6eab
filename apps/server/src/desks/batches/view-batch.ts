import type { BatchRowState, BatchRowView, BatchView } from '@openbeian/contract'
import type { Work } from '../../platform/deps.ts'
import { batchError } from '../../records/batches/batches.errors.ts'
import {
  type BatchRowOfList,
  findBatchOf,
  listBatchesOf,
  listRowsAfter,
  sealedBatchName,
  sealedBrought,
  sealedRowFindings,
} from '../../records/batches/batches.store.ts'
import { sealedOrderSubject } from '../../records/orders/order.ts'

const maxListed = 50

export const listBatches = async (work: Work): Promise<BatchView[]> =>
  (await listBatchesOf(work.db, work.caller.accountId, maxListed)).map((it) => viewOf(work, it))

/** Throws `batches.unknown`. */
export async function viewBatch(work: Work, id: string): Promise<BatchView> {
  const found = await findBatchOf(work.db, work.caller.accountId, id)
  if (!found) throw batchError('batches.unknown')
  return viewOf(work, found)
}

function viewOf({ cipher }: Work, { id, nameSealed, madeAt, counts }: BatchRowOfList): BatchView {
  const all = { waiting: 0, drafted: 0, clean: 0, faulty: 0, refused: 0, 'handed-in': 0, ...counts }
  return {
    id,
    name: sealedBatchName.open(cipher, id, nameSealed),
    madeAt: madeAt.toISOString(),
    rows: Object.values(all).reduce((sum, it) => sum + it, 0),
    counts: all,
  }
}

/** Throws `batches.unknown`. */
export async function listBatchRows(
  work: Work,
  {
    batchId,
    state,
    after,
    limit,
  }: { batchId: string; state?: BatchRowState | undefined; after: number; limit: number },
): Promise<{ rows: BatchRowView[]; next?: number }> {
  await viewBatch(work, batchId)
  const states = state && [state]
  const found = await listRowsAfter(work.db, { batchId, after, limit: limit + 1, ...(states && { states }) })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map((it) => rowView(work, batchId, it)),
    ...(found.length > limit && last && { next: last.row }),
  }
}

function rowView(
  { cipher }: Work,
  batchId: string,
  it: Awaited<ReturnType<typeof listRowsAfter>>[number],
): BatchRowView {
  const { row, state, orderId, reference, subjectNameSealed, findingsSealed, broughtSealed } = it
  const place = { batchId, row }
  const { key, findings } = findingsSealed
    ? sealedRowFindings.open(cipher, place, findingsSealed)
    : broughtSealed
      ? sealedBrought.open(cipher, place, broughtSealed)
      : { key: undefined, findings: [] }
  return {
    row,
    state,
    ...(key !== undefined && { key }),
    ...(orderId && reference && subjectNameSealed
      ? { order: { id: orderId, reference, subjectName: sealedOrderSubject.open(cipher, orderId, subjectNameSealed) } }
      : {}),
    findings,
  }
}
