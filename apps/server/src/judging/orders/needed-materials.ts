import type { NeededMaterial } from '@openbeian/contract'
import { materialsNeeded } from '@openbeian/rules'
import type { Work } from '../../platform/deps.ts'
import { openFiling } from '../../records/orders/order.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { packsInForce } from '../rules/packs-in-force.ts'
import { logBugs } from './ask-rules.ts'
import { factsOfOrder, situationOf } from './facts-of-order.ts'

/** The papers and checks an order needs by the rules of today. Throws `order.not-found`. */
export async function neededMaterials(work: Work, orderId: string): Promise<NeededMaterial[]> {
  const order = await getVisibleOrder(work.db, work.caller, orderId)
  const filing = openFiling(work.cipher, order)
  const facts = await factsOfOrder(work, order, filing)
  const { packs, name } = await packsInForce(work, order.providerId, facts.ruleVersion)
  const { needed, bugs } = materialsNeeded(packs, situationOf(order, filing, { ...facts, materials: [] }))
  logBugs(work, { orderId: order.id, rulePackVersion: name, bugs })
  return needed
}
