import { decidePass, inTheSms, type SightingKind, withTheReviewer } from '@openbeian/filing'
import { isAnswer, placeOfSighting, seenThere } from '@openbeian/rules'
import { sealedSighting } from '../../judging/sightings/sealed-sighting.ts'
import { putSighting } from '../../judging/sightings/sightings.store.ts'
import { findMaterialsOf } from '../../papers/materials/materials-of-order.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { refuseClosedMaterials } from '../../records/orders/materials-open.ts'
import { aboutOrder, openFiling } from '../../records/orders/order.ts'
import { actionsOf, refuseOtherClaim } from '../../records/orders/order-rights.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { reviewingError } from './reviewing.errors.ts'

interface Seen {
  orderId: string
  kind: SightingKind
  at: string
  answer: string
}

/**
 * A reviewer who had no hand in the order notes what they saw, with the order and its papers open before them.
 * Throws `order.not-in-review`, `order.claimed-by-other`, `order.papers-closed`, `order.nothing-to-see`.
 */
export async function noteSighting(work: Work, { orderId, kind, at, answer }: Seen): Promise<void> {
  await inTransaction(work, async (work) => {
    const { cipher, caller } = work
    const order = await lockVisibleOrder(work.db, caller, orderId)
    const { state } = order
    if (!withTheReviewer.includes(state) && !inTheSms.includes(state)) {
      throw reviewingError('order.not-in-review', { orderId, state, allowed: actionsOf(caller, order) })
    }
    await refuseOtherClaim(work, order)
    decidePass({ orderId, preparerIds: order.preparedBy, reviewerId: caller.accountId })
    await refuseClosedMaterials(work.db, caller, order)

    const place = placeOfSighting(kind, at)
    const materials = await findMaterialsOf(work.db, orderId)
    const stood = place === undefined ? undefined : seenThere({ kind, at: place }, openFiling(cipher, order), materials)
    if (place === undefined || stood === undefined || !isAnswer(kind, answer)) {
      throw reviewingError('order.nothing-to-see', { at })
    }
    const saidSealed = sealedSighting.seal(cipher, { orderId, kind, place }, { answer, stood })
    await putSighting(work.db, { orderId, kind, place, saidSealed, seenBy: caller.accountId, seenAt: work.now() })
    await writeAudit(work, {
      caller,
      action: 'order.note-sighting',
      about: aboutOrder(orderId),
      after: { kind, at: place, answer },
    })
  })
}
