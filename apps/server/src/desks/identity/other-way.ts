import { randomUUID } from 'node:crypto'
import type { MaterialOwner } from '@openbeian/filing'
import { getFacePerson } from '../../judging/identity/face-persons.ts'
import { insertOtherWay, type OtherWayRow } from '../../judging/identity/other-ways.store.ts'
import { refuseOutOfTime } from '../../judging/identity/refuse-unready.ts'
import { sealedWish } from '../../judging/identity/sealed-other-way.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import type { ServiceWay } from '../../platform/outside/identity-service.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder, openFiling } from '../../records/orders/order.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'

interface OtherWayDetails {
  about: MaterialOwner
  way: Exclude<OtherWayRow['way'], ServiceWay>
  wish: string
}

/** A person asks for another way than the face check. Throws `order.not-found`, `order.not-editable`, `faces.person-unknown`. */
export async function askForOtherWay(
  work: Work,
  { orderId, about, way, wish }: OtherWayDetails & { orderId: string },
): Promise<void> {
  const { cipher, now } = work
  await inTransaction(work, async ({ db }) => {
    const order = await lockVisibleOrder(db, work.caller, orderId)
    refuseOutOfTime(work.caller, order)
    const person = getFacePerson(cipher, openFiling(cipher, order), about)
    const id = randomUUID()
    await insertOtherWay(db, {
      id,
      providerId: order.providerId,
      orderId,
      personKey: person.key,
      way,
      wishSealed: wish ? sealedWish.seal(cipher, id, wish) : null,
      askedBy: work.caller.accountId,
      askedAt: now(),
    })
    const after = { of: about, way, wish }
    await writeAudit(
      { db, cipher },
      { caller: work.caller, action: 'face.ask-other-way', about: aboutOrder(orderId), after },
    )
  })
}
