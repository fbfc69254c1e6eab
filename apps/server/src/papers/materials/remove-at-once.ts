import type { MaterialKind } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { DepsInTx } from '../../platform/deps.ts'
import { hourMs } from '../../platform/time/durations.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { announceFiles } from '../../records/files/pending-files.store.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { deleteMaterials, listOfOrder } from './old-materials.store.ts'

interface Unwanted {
  orderId: string
  isMeant: (it: { kind: MaterialKind; about: string }) => boolean
  caller: Caller
}

/** Removes papers somebody wants to be gone: rows now, files as soon as a process that works takes the job. Says how many. */
export async function removeAtOnce(work: DepsInTx, { orderId, isMeant, caller }: Unwanted): Promise<number> {
  const { db, jobs, now } = work
  const gone = (await listOfOrder(db, orderId)).filter(isMeant)
  if (gone.length === 0) return 0
  await deleteMaterials(
    db,
    gone.map(({ id }) => id),
  )
  // announced as of long ago: no upload takes so long, so nobody waits for them
  const longAgo = new Date(now().getTime() - 2 * hourMs)
  await announceFiles(
    db,
    gone.map(({ fileId }) => fileId),
    longAgo,
  )
  await jobs.enqueue(db, 'remove-orphan-files', {})
  const before = { materials: gone.map(({ id, kind, about: of }) => ({ material: id, kind, of })) }
  await writeAudit(work, { caller, action: 'material.forget', about: aboutOrder(orderId), before })
  return gone.length
}
