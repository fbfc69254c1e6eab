import { facePersons } from '../../judging/identity/face-persons.ts'
import { appointOpen, type OtherWayRow } from '../../judging/identity/other-ways.store.ts'
import { sealedAppointmentNote } from '../../judging/identity/sealed-other-way.ts'
import { type DepsInTx, inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { isMobile } from '../../records/contacts/contact.ts'
import { postMessage } from '../../records/messages/post-message.ts'
import { aboutOrder, type Order, openFiling } from '../../records/orders/order.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { writeToApplicants } from '../../records/orders/write-to-applicants.ts'
import { getBrand, wordedMail } from '../../records/settings/brand.store.ts'
import { appointmentTime } from './appointment.ts'
import { faceError } from './faces.errors.ts'

interface Appointment {
  otherWayId: string
  at: string
  note: string
}

const wayNames: Record<OtherWayRow['way'], string> = {
  'video-call': '视频通话',
  'curtain-photo': '幕布照片',
  'in-person': '当面核验',
  'network-identity': '网络身份认证',
  'mobile-operator': '手机号实名核验',
  'person-company': '法定代表人核验',
}

/**
 * Sets an appointment for the other way and tells the person: by SMS where the order has their mobile, and by mail to
 * those who prepared the order. Returns how they were told.
 * Throws `faces.appointment-past`, `faces.other-way-settled`, `order.not-found`.
 */
export async function arrangeOtherWay(
  work: Work,
  { orderId, otherWayId, at: atText, note }: Appointment & { orderId: string },
): Promise<('sms' | 'email')[]> {
  const at = new Date(atText)
  if (at <= work.now()) throw faceError('faces.appointment-past')
  return inTransaction(work, async (work) => {
    const order = await lockVisibleOrder(work.db, work.caller, orderId)
    const noteSealed = note ? sealedAppointmentNote.seal(work.cipher, otherWayId, note) : null
    const row = await appointOpen(work.db, { orderId, id: otherWayId, at, noteSealed })
    if (!row) throw faceError('faces.other-way-settled')
    const bySms = await writeToPerson(work, { order, row, at, note })
    const byMail = await writeToApplicants(work, order, 'appointed')
    const told = [...(bySms ? (['sms'] as const) : []), ...(byMail > 0 ? (['email'] as const) : [])]
    const after = { way: row.way, at: atText, note, told }
    await writeAudit(work, {
      caller: work.caller,
      action: 'face.arrange-other-way',
      about: aboutOrder(orderId),
      after,
    })
    return told
  })
}

async function writeToPerson(
  work: DepsInTx,
  { order, row, at, note }: { order: Order; row: OtherWayRow; at: Date; note: string },
): Promise<boolean> {
  const { providerId, id: orderId, reference } = order
  const persons = facePersons(work.cipher, openFiling(work.cipher, order))
  const person = persons.find(({ key }) => key.equals(row.personKey))
  if (!person || !isMobile(person.mobile)) return false
  const brand = await getBrand(work.db, providerId)
  const said = { order: reference, doing: wayNames[row.way], at: appointmentTime(at), note: note ? `${note}。` : '' }
  const { zh: text } = wordedMail(brand, 'smsAppointed', said)
  const message = { channel: 'sms', to: person.mobile, subject: '', text } as const
  await postMessage(work, { providerId, orderId, message })
  return true
}
