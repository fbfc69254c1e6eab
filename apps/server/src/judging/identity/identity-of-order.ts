import type { Filing } from '@openbeian/filing'
import type { Facts } from '@openbeian/rules'
import type { Deps } from '../../platform/deps.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { faceStatesOf } from './face-states.ts'
import { facesInForce } from './faces-in-force.ts'
import { identityFacts } from './identity-facts.ts'

/** What is known today of the persons of an order. */
export async function identityOfOrder(
  db: Db,
  deps: Pick<Deps, 'cipher' | 'faces'>,
  order: { id: string; providerId: string },
  filing: Filing,
): Promise<NonNullable<Facts['identity']>> {
  const faces = await facesInForce(db, deps.faces, order.providerId)
  return identityFacts(filing, await faceStatesOf(db, deps, order.id, filing), faces !== undefined)
}
