import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import type { MailValues } from '@openbeian/contract'
import { maskEmail, maskMobile } from '@openbeian/filing'
import { type Deps, inTransaction, type Work } from '../../platform/deps.ts'
import type { Message } from '../../platform/outside/message-sender.ts'
import { minuteMs } from '../../platform/time/durations.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { spend } from '../budgets/spend.ts'
import { messageUses } from '../messages/message-budgets.ts'
import { postMessage } from '../messages/post-message.ts'
import { aboutOrder, type Order, openFiling } from '../orders/order.ts'
import { refuseUneditable } from '../orders/order-rights.ts'
import { getVisibleOrder } from '../orders/visible-order.ts'
import { type Brand, getBrand, wordedMail } from '../settings/brand.store.ts'
import { confirmedContacts } from './confirmed-contacts.ts'
import { type Contact, contactKey, contactsOf } from './contact.ts'
import { contactError } from './contacts.errors.ts'
import { confirmContact, insertCode, lockNewestCode, noteTry } from './contacts.store.ts'

const validMinutes = 10
const maxTries = 5

/** Sends a code to a contact of the saved draft. Throws `contacts.not-a-contact`, `budgets.used-up`. */
export async function sendContactCode(work: Work, { orderId, at }: { orderId: string; at: string }) {
  const { cipher, now } = work
  const order = await getVisibleOrder(work.db, work.caller, orderId)
  refuseUneditable(work.caller, order)
  const contact = getContact(work, order, at)
  const key = contactKey(cipher, contact)
  const { ip } = work.caller
  await spend(work, { providerId: order.providerId, uses: messageUses(work.caller, contact.value) })
  await inTransaction(work, async (work) => {
    const id = randomUUID()
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const { providerId } = order
    await insertCode(work.db, {
      id,
      providerId,
      orderId,
      contactKey: key,
      codeKey: cipher.blindIndex('contact-code', `${id}:${code}`),
      ip,
      at: now(),
    })
    const brand = await getBrand(work.db, providerId)
    const message = messageTo(contact, brand, { code, order: order.reference, minutes: String(validMinutes) })
    await postMessage(work, { providerId, orderId, message, counted: true })
    await writeAudit(work, {
      caller: work.caller,
      action: 'contact.send-code',
      about: aboutOrder(orderId),
      after: { paths: [at] },
    })
  })
  const to = contact.channel === 'sms' ? maskMobile(contact.value) : maskEmail(contact.value)
  return { to, validMinutes, againAfterSeconds: 60, staysHere: work.sender?.[contact.channel] === undefined }
}

/** Takes the code back. A wrong one counts even though it is refused. Throws `contacts.wrong-code`, `contacts.code-expired`. */
export async function confirmContactCode(
  work: Work,
  { orderId, at, code }: { at: string; code: string } & { orderId: string },
): Promise<string[]> {
  const order = await getVisibleOrder(work.db, work.caller, orderId)
  refuseUneditable(work.caller, order)
  const key = contactKey(work.cipher, getContact(work, order, at))
  const isRight = await inTransaction(work, async ({ db, cipher }) => {
    const sent = await lockNewestCode(db, orderId, key)
    const isOver = !sent || sent.usedAt !== null || sent.tries >= maxTries
    if (isOver || work.now().getTime() - sent.sentAt.getTime() > validMinutes * minuteMs) {
      throw contactError('contacts.code-expired', { paths: [at] })
    }
    const given = work.cipher.blindIndex('contact-code', `${sent.id}:${code}`)
    if (!timingSafeEqual(given, sent.codeKey)) {
      await noteTry(db, sent.id)
      return false
    }
    await confirmContact(db, { codeId: sent.id, customerId: order.customerId, contactKey: key, at: work.now() })
    await writeAudit(
      { db, cipher },
      {
        caller: work.caller,
        action: 'contact.confirm',
        about: aboutOrder(orderId),
        after: { paths: [at] },
      },
    )
    return true
  })
  if (!isRight) throw contactError('contacts.wrong-code', { paths: [at] })
  return confirmedContacts(work, order, openFiling(work.cipher, order))
}

function getContact({ cipher }: Deps, order: Order, at: string): Contact {
  const contact = contactsOf(openFiling(cipher, order)).find((it) => it.at === at)
  if (!contact) throw contactError('contacts.not-a-contact', { paths: [at] })
  return contact
}

function messageTo({ channel, value: to }: Contact, brand: Brand, values: MailValues): Message {
  const { subject, zh, en } = wordedMail(brand, 'contactCode', values)
  return channel === 'sms' ? { channel, to, subject, text: zh } : { channel, to, subject, text: `${zh}\n\n${en}\n` }
}
