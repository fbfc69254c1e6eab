import type { OpenOtherWay } from '@openbeian/contract'
import { facePersons } from '../../judging/identity/face-persons.ts'
import { listOpen } from '../../judging/identity/other-ways.store.ts'
import { openOtherWay } from '../../judging/identity/sealed-other-way.ts'
import type { Work } from '../../platform/deps.ts'
import { isMobile } from '../../records/contacts/contact.ts'
import { openFiling, sealedOrderSubject } from '../../records/orders/order.ts'
import { appointmentOf } from './appointment.ts'
import { serviceOf } from './service-of-way.ts'

/** What waits for staff of a provider, the oldest first, and whom each is about. */
export async function listOpenOtherWays({
  db,
  caller,
  cipher,
}: Pick<Work, 'db' | 'caller' | 'cipher'>): Promise<OpenOtherWay[]> {
  return (await listOpen(db, caller)).map((row) => {
    const it = openOtherWay(cipher, row)
    const filing = openFiling(cipher, { id: it.orderId, filingSealed: it.filingSealed })
    const person = facePersons(cipher, filing).find(({ key }) => key.equals(it.personKey))
    return {
      id: it.id,
      orderId: it.orderId,
      reference: it.reference,
      subjectName: sealedOrderSubject.open(cipher, it.orderId, it.subjectNameSealed),
      orderState: it.orderState,
      ...(person && { person: { name: person.name, places: person.places, hasMobile: isMobile(person.mobile) } }),
      way: it.way,
      wish: it.wish,
      ...serviceOf(it),
      askedAt: it.askedAt.toISOString(),
      ...appointmentOf(it),
    }
  })
}
