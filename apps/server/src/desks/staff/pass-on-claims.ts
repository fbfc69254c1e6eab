import type { WorkInTx } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { clearClaim, listClaimedBy, setClaim } from '../../records/orders/orders.store.ts'
import { isInProvinces } from './is-in-provinces.ts'

interface Leaving {
  accountId: string
  /** All they claimed, or only what is of no province they are there for. */
  of: 'all' | 'other provinces'
  /** Who goes on with it, where it is of their provinces; the rest waits for anybody. */
  to?: { id: string; provinces: readonly string[] } | undefined
}

/** What somebody had claimed waits for anybody again, or is a colleague's. Answers how many. */
export async function passOn(work: WorkInTx, { accountId, of, to }: Leaving): Promise<number> {
  const { db, caller, now } = work
  const claimed = await listClaimedBy(db, accountId)
  const leaving = of === 'all' ? claimed : claimed.filter((it) => !isInProvinces(it, it.claimerProvinces))
  for (const it of leaving) {
    const heir = to && isInProvinces(it, to.provinces) ? to.id : undefined
    if (heir) await setClaim(db, { orderId: it.id, accountId: heir, at: now() })
    else await clearClaim(db, it.id)
    const claims = { before: { claimedBy: accountId }, after: { claimedBy: heir ?? null } }
    await writeAudit(work, { caller, action: 'order.release', about: aboutOrder(it.id), ...claims })
  }
  return leaving.length
}
