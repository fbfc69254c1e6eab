import { randomUUID } from 'node:crypto'
import { maskEmail, maskMobile } from '@openbeian/filing'
import type { DepsInTx } from '../../platform/deps.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Message } from '../../platform/outside/message-sender.ts'
import { brandText, getBrand } from '../settings/brand.store.ts'
import { insertMessage } from './messages.store.ts'

export const aboutMessage = (id: string) => `message:${id}`

const { seal, open } = sealedJson<Message>(aboutMessage)
export const openMessage = open

interface Posted {
  providerId: string
  orderId?: string
  message: Message
  /** It was counted for its recipient when somebody asked for it; all others are when they are sent. */
  counted?: boolean
}

/** Puts a message into the outbox, in the transaction that causes it; a job takes it out. */
export async function postMessage(
  { db: tx, cipher, jobs, now }: DepsInTx,
  { providerId, orderId, message, counted = false }: Posted,
): Promise<void> {
  const id = randomUUID()
  const { channel, to } = message
  const closing = channel === 'email' ? brandText(await getBrand(tx, providerId), 'brand.mailClosing') : ''
  await insertMessage(tx, {
    id,
    providerId,
    orderId: orderId ?? null,
    channel,
    sealed: seal(cipher, id, closing === '' ? message : { ...message, text: `${message.text}\n${closing}\n` }),
    shownTo: channel === 'sms' ? maskMobile(to) : maskEmail(to),
    createdAt: now(),
    counted,
  })
  await jobs.enqueue(tx, 'send-message', { messageId: id })
}
