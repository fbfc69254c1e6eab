import type { NeededMaterial } from '@openbeian/contract'
import { materialsNeeded } from '@openbeian/rules'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { openFiling } from '../../records/orders/order.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { packsInForce } from '../rules/packs-in-force.ts'
import { logBugs } from './ask-rules.ts'
import { factsOfOrder, situationOf } from './facts-of-order.ts'

/** The papers and checks an order needs by the rules of today. Throws `order.not-found`. */
export async function neededMaterials(deps: Deps, caller: Caller, orderId: string): Promise<NeededMaterial[]> {
  const order = await getVisibleOrder(deps.db, caller, orderId)
  const filing = openFiling(deps.cipher, order)
  const facts = await factsOfOrder(deps.db, deps, order, filing)
  const { packs, name } = packsInForce(deps, order.providerId, facts.ruleVersion)
  const { needed, bugs } = materialsNeeded(packs, situationOf(order, filing, { ...facts, materials: [] }))
  logBugs(deps, order.id, name, bugs)
  return needed
}
