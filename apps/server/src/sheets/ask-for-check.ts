import { isSheetKind } from '@openbeian/rules'
import type { Tx } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import { insertCheck } from './checks.store.ts'

interface Came {
  id: string
  kind: string
  content_type: string
}

/** A sheet that came back is looked at after it was stored, by a job of the same transaction. */
export async function askForCheck(
  tx: Tx,
  { vision, jobs, now }: Deps,
  { id, kind, content_type }: Came,
): Promise<void> {
  if (!vision || !isSheetKind(kind)) return
  const isPicture = content_type !== 'application/pdf'
  await insertCheck(tx, {
    material_id: id,
    state: isPicture ? 'waiting' : 'unavailable',
    reason: isPicture ? null : 'not-a-picture',
    result_sealed: null,
    at: now(),
  })
  if (isPicture) await jobs.enqueue(tx, 'check-sheet', { materialId: id, tries: 0 })
}
