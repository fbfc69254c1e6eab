import type { Caller } from '../../platform/caller.ts'
import type { FaceSettings } from '../../platform/deps.ts'
import type { Order } from '../../records/orders/order.ts'
import { mayEdit, refuseUneditable } from '../../records/orders/order-rights.ts'
import type { FaceCheckRow } from './faces.store.ts'
import { identityError } from './identity.errors.ts'

/** While one may change an order, and while its identities wait to be confirmed. Throws `order.not-editable`. */
export function refuseOutOfTime(caller: Caller, order: Order): void {
  if (!inTime(caller, order)) refuseUneditable(caller, order)
}

export const inTime = (caller: Caller, order: Order): boolean =>
  mayEdit(caller, order) || (order.state === 'identityPending' && mayEdit(caller, { ...order, state: 'draft' }))

export const maxFailures = 5
/** Challenges given out, answered or not. */
const maxChallenges = 30

export const failuresIn = (checks: readonly FaceCheckRow[]): number =>
  checks.filter((it) => it.result === 'fail').length

/** Then only the other ways are left. Throws `faces.too-many-failures`. */
export function refuseAfterFailures(checks: readonly FaceCheckRow[]): void {
  if (failuresIn(checks) < maxFailures && checks.length < maxChallenges) return
  throw identityError('faces.too-many-failures', { maxFailures })
}

/** Throws `faces.off`. */
export function getFaces<Faces extends FaceSettings>(faces: Faces | undefined): Faces {
  if (!faces) throw identityError('faces.off')
  return faces
}
