import type { Hint } from '@openbeian/vision'
import type { DepsInTx } from '../../platform/deps.ts'
import { type Order, openFiling } from '../../records/orders/order.ts'
import { paperKindOf, typedPaths } from './kind-to-read.ts'
import type { MaterialRow } from './materials.store.ts'
import { beginReading } from './readings.store.ts'

/** A paper that can be read is read after it was stored, by a job of the same transaction. */
export async function askForReading(
  work: DepsInTx,
  {
    order,
    row,
    hints,
  }: { order: Order; row: Pick<MaterialRow, 'id' | 'kind' | 'about' | 'contentType'>; hints: Hint[] },
) {
  const filing = openFiling(work.cipher, order)
  const paperKind = paperKindOf(filing, row.kind, row.about)
  if (!work.vision || !paperKind) return
  const at = work.now()
  const begun = { materialId: row.id, hints, readingSealed: null, at }
  if (row.contentType === 'application/pdf' && !work.drawPdfPage) {
    await beginReading(work.db, { ...begun, state: 'unavailable', reason: 'pdf-not-drawn' })
    return
  }
  await beginReading(work.db, { ...begun, state: 'waiting', reason: null })
  await work.jobs.enqueue(work.db, 'read-material', {
    materialId: row.id,
    paperKind,
    askedAt: at.toISOString(),
    tries: 0,
    typedFirst: typedPaths(filing, paperKind, row),
  })
}
