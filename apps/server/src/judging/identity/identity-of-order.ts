import type { Filing } from '@openbeian/filing'
import type { Facts } from '@openbeian/rules'
import type { Deps } from '../../platform/deps.ts'
import { faceStatesOf } from './face-states.ts'
import { facesInForce } from './faces-in-force.ts'
import { identityFacts } from './identity-facts.ts'

/** What is known today of the persons of an order. */
export async function identityOfOrder(
  work: Pick<Deps, 'db' | 'cipher' | 'faces'>,
  order: { id: string; providerId: string },
  filing: Filing,
): Promise<NonNullable<Facts['identity']>> {
  const faces = await facesInForce(work.db, work.faces, order.providerId)
  return identityFacts(filing, await faceStatesOf(work, order.id, filing), faces !== undefined)
}
