import type { HandoverTask } from '@openbeian/contract'
import { FilingError, hasPages, type MaterialKind, type MaterialOwner } from '@openbeian/filing'
import { writeAudit } from '../audit/write-audit.ts'
import { uploadMaterial } from '../materials/upload-material.ts'
import { aboutOrder } from '../orders/order.ts'
import type { Deps } from '../platform/deps.ts'
import { deliver } from './handovers.store.ts'
import { type Held, viewTask } from './hold-handover.ts'

interface Photograph {
  kind: MaterialKind
  bytes: Buffer
  fileName: string
}

/** Stores a paper a link asks for; the last one ends the link. Throws `handover.not-this-step`, `handover.used`, and what `uploadMaterial` throws. */
export async function uploadByHandover(
  deps: Deps,
  { handover, caller }: Held,
  { kind, bytes, fileName }: Photograph,
): Promise<HandoverTask> {
  const { db, now } = deps
  if (!handover.kinds.includes(kind)) throw new FilingError('handover.not-this-step', { kind })
  const about = handover.about as MaterialOwner
  // a phone adds to a paper of several pages, it never takes away what is there
  const place = { kind, about, page: hasPages(kind) ? ('new' as const) : undefined }
  const { id: material } = await uploadMaterial(deps, caller, handover.order_id, { ...place, bytes, fileName })
  const delivered = await db.transaction().execute(async (tx) => {
    const row = await deliver(tx, handover, kind, now())
    if (!row) throw new FilingError('handover.used', {})
    const after = { handover: row.id, material, kind, of: about, done: row.done_at !== null }
    await writeAudit(tx, { caller, action: 'handover.deliver', about: aboutOrder(row.order_id), after })
    return row
  })
  return viewTask(deps, { handover: delivered, caller })
}
