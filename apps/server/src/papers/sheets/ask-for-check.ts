import { isSheetKind } from '@openbeian/filing'
import type { DepsInTx } from '../../platform/deps.ts'
import { insertCheck } from './checks.store.ts'

interface ReturnedSheet {
  id: string
  kind: string
  contentType: string
}

/** A sheet that came back is looked at after it was stored, by a job of the same transaction. */
export async function askForCheck(
  { db: tx, vision, jobs, now, drawPdfPage }: DepsInTx,
  { id, kind, contentType }: ReturnedSheet,
): Promise<void> {
  if (!vision || !isSheetKind(kind)) return
  const canBeSeen = contentType !== 'application/pdf' || drawPdfPage !== undefined
  await insertCheck(tx, {
    materialId: id,
    state: canBeSeen ? 'waiting' : 'unavailable',
    reason: canBeSeen ? null : 'pdf-not-drawn',
    resultSealed: null,
    at: now(),
  })
  if (canBeSeen) await jobs.enqueue(tx, 'check-sheet', { materialId: id, tries: 0 })
}
