import { findMaterialsOf } from '../../papers/materials/materials-of-order.ts'
import type { Deps } from '../../platform/deps.ts'
import { type Order, openFiling } from '../../records/orders/order.ts'
import { identityError } from './identity.errors.ts'
import { identityFingerprint } from './identity-fingerprint.ts'

/** The fingerprint of the identities as they are now. */
export const currentFingerprint = async ({ db, cipher }: Deps, order: Order): Promise<Buffer> =>
  identityFingerprint(cipher, openFiling(cipher, order), await findMaterialsOf(db, order.id))

/** Has a reviewer confirmed exactly these persons and pictures? */
export const hasConfirmedIdentity = async (work: Deps, order: Order): Promise<boolean> =>
  order.identityFingerprint?.equals(await currentFingerprint(work, order)) ?? false

/** Throws `order.identity-not-confirmed`. */
export async function refuseUnconfirmedIdentity(work: Deps, order: Order): Promise<void> {
  if (!(await hasConfirmedIdentity(work, order))) {
    throw identityError('order.identity-not-confirmed', { orderId: order.id })
  }
}
