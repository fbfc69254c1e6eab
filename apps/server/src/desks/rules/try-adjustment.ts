import type { RuleTrial } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import {
  type Adjustment,
  adjustPacks,
  applyWrittenPack,
  type Finding,
  type OrderTrial,
  type Pack,
  shownFinding,
} from '@openbeian/rules'
import { loadedApart } from '../../judging/loaded/loaded-apart.ts'
import { pastOrders } from '../../judging/orders/past-orders.ts'
import { adjustmentSet, packsInForce } from '../../judging/rules/packs-in-force.ts'
import { findNewestVersion } from '../../judging/rules/rule-versions.store.ts'
import type { Work } from '../../platform/deps.ts'
import { rulesError } from './rules.errors.ts'

/**
 * Findings the newest handed-in orders would get with this adjustment: each order as it is now, judged today.
 * They are judged by a process of its own. Throws `rules.adjustment-refused`, `loaded.busy`, `loaded.takes-too-much`.
 */
export async function tryAdjustment(
  work: Work,
  { change, orders, skip }: { change: Adjustment; orders: number; skip: number },
): Promise<RuleTrial> {
  const { providerId } = work.caller

  const newest = await findNewestVersion(work.db, providerId)
  const inForce = newest ? { ...newest, madeAt: newest.madeAt.toISOString() } : null
  const { loaded } = await packsInForce(work, providerId, inForce)
  const adjust = [...(newest?.adjust ?? []).filter((it) => it.rule !== change.rule), change]
  const madeAt = work.now()
  const set = adjustmentSet({ version: (newest?.version ?? 0) + 1, adjust, madeAt: madeAt.toISOString() })
  const withPacks = loaded.reduce<readonly Pack[]>((all, pack) => applyWrittenPack(all, pack).packs, work.rules)
  const { packs: after, faults } = adjustPacks(withPacks, set)
  if (faults.length > 0) throw rulesError('rules.adjustment-refused', { day: shanghaiDay(madeAt), faults })

  const { past, total } = await pastOrders(work, { maxOrders: orders, skip })
  const references = new Map(past.map(({ id, reference }) => [id, reference]))
  const { changed, otherFindings } = await loadedApart('tryAdjustment', {
    loaded: [...loaded],
    ...(inForce && { before: adjustmentSet(inForce) }),
    after: set,
    orders: past.map(({ id, situation }) => ({ id, situation })),
  })
  const shown = (found: Finding[]) => found.map((it) => shownFinding(after, it))
  const view = ({ id, gone, come, ...tried }: OrderTrial) => ({
    ...tried,
    orderId: id,
    reference: references.get(id) ?? '',
    gone: shown(gone),
    come: shown(come),
  })
  return { orders: past.length, total, changed: changed.map(view), otherFindings: otherFindings.map(view) }
}
