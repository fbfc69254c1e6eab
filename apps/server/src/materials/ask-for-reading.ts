import type { MaterialKind, MaterialOwner } from '@openbeian/filing'
import type { Hint } from '@openbeian/vision'
import { type Order, openFiling } from '../orders/order.ts'
import type { Tx } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import type { MaterialRow } from './materials.store.ts'
import { paperOfMaterial } from './paper-of-material.ts'
import { insertReading } from './readings.store.ts'

/** A paper that can be read is read after it was stored, by a job of the same transaction. */
export async function askForReading(
  tx: Tx,
  { vision, cipher, jobs, now }: Deps,
  order: Order,
  row: MaterialRow,
  hints: Hint[],
) {
  const paper = paperOfMaterial(openFiling(cipher, order), row.kind as MaterialKind, row.about as MaterialOwner)
  if (!vision || !paper) return
  const begun = { material_id: row.id, hints, reading_sealed: null, at: now() }
  if (row.content_type === 'application/pdf') {
    await insertReading(tx, { ...begun, state: 'unavailable', reason: 'not-a-picture' })
    return
  }
  await insertReading(tx, { ...begun, state: 'waiting', reason: null })
  await jobs.enqueue(tx, 'read-material', { materialId: row.id, paper, tries: 0 })
}
