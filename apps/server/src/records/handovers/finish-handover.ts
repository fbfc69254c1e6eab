import type { Caller } from '../../platform/caller.ts'
import type { DepsInTx } from '../../platform/deps.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { aboutOrder } from '../orders/order.ts'
import { finish } from './handovers.store.ts'

interface Finished {
  handoverId: string
  at: Date
  /** Who acts by the link; undefined: a job of the provider. */
  caller?: Caller
  providerId?: string
}

/** The step of a link is done, and the link with it. */
export async function finishHandover(
  { db, cipher }: Pick<DepsInTx, 'db' | 'cipher'>,
  { handoverId, at, caller, providerId }: Finished,
): Promise<void> {
  const row = await finish(db, handoverId, at)
  if (!row) return
  const after = { handover: row.id, step: row.step, of: row.about }
  await writeAudit(
    { db, cipher },
    { caller, providerId, action: 'handover.finish', about: aboutOrder(row.orderId), after },
  )
}
