import type { Filing } from '@openbeian/filing'
import { findMaterialsOf } from '../../papers/materials/materials-of-order.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Order } from '../../records/orders/order.ts'
import { packsInForce } from '../rules/packs-in-force.ts'
import { seenToo } from '../sightings/seen-too.ts'
import { sightingsOf } from '../sightings/sightings-of-order.ts'
import { askStep, type StepQuery, type StepVerdict } from './ask-rules.ts'
import { factsOfOrder, situationOf } from './facts-of-order.ts'
import { refuseBlocking } from './findings.ts'

/** What the rules of a step say of an order that takes it. */
export async function judgeStep(
  work: Deps,
  { order, filing, ...asked }: StepQuery & { order: Order; filing: Filing },
): Promise<StepVerdict> {
  const [known, materials, sightings] = await Promise.all([
    factsOfOrder(work, order, filing),
    findMaterialsOf(work.db, order.id),
    sightingsOf(work, order, filing),
  ])
  const situation = seenToo(situationOf(order, filing, { ...known, materials }), sightings)
  const inForce = await packsInForce(work, order.providerId, known.ruleVersion)
  return askStep(work, { orderId: order.id, inForce, situation, sightings, ...asked })
}

/** The same, and what blocks is not done. Throws `order.has-blocking-findings`. */
export async function refuseStep(
  work: Deps,
  { order, filing, ...asked }: StepQuery & { order: Order; filing: Filing },
): Promise<void> {
  const { findings } = await judgeStep(work, { order, filing, ...asked })
  refuseBlocking(order, findings)
}
