import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { fault, keptAsProse } from './fault.ts'
import { pageAnswer, pageQuery } from './pages.ts'
import { writtenAs } from './personal-data.ts'
import { RealReason } from './real-reason.ts'

/** Why a message did not leave: the status an SMS gateway answered, or what the network or the mail server said. */
export const MessageFault = z.discriminatedUnion('reason', [
  fault('answered', { status: z.int() }),
  fault('failed', { cause: z.string() }),
  keptAsProse,
])
export type MessageFault = z.infer<typeof MessageFault>

const messageStates = ['waiting', 'sent', 'kept', 'failed'] as const

/** A message to somebody outside, as lists show it. */
export const MessageView = z.object({
  id: z.uuid(),
  channel: z.enum(['sms', 'email']),
  /** Masked. */
  to: z.string(),
  /** `kept`: there is no way out for this channel. */
  state: z.enum(messageStates),
  at: z.iso.datetime(),
  tries: z.int(),
  /** So many went to this recipient that it waits until then, and goes out by itself. */
  heldUntil: z.iso.datetime().optional(),
  lastError: MessageFault.optional(),
  orderId: z.uuid().optional(),
})
export type MessageView = z.infer<typeof MessageView>

export const messageEndpoints = {
  listMessages: endpoint({
    method: 'GET',
    path: '/api/messages',
    summary: 'The outbox: SMS and mail to people outside, newest first',
    right: 'message.read',
    query: z.strictObject({ state: z.enum(messageStates).optional(), ...pageQuery() }),
    personal: {
      holds: ['contacts'],
      of: 'rows',
      owners: ({ answer }) => ({ orders: answer.messages.flatMap(({ orderId }) => orderId ?? []) }),
    },
    answer: z.object({
      messages: z.array(MessageView),
      ...pageAnswer,
      /** How many stay because there is no way out. */
      kept: z.int(),
      /** Somebody set the address under which people find us; without it no link is made. */
      linksGoOut: z.boolean(),
    }),
  }),
  readMessage: endpoint({
    method: 'POST',
    path: '/api/messages/:messageId/reveal',
    summary: 'A message with its recipient, but without links and codes, after a reason that is kept',
    right: 'message.read',
    passwordAgain: true,
    audit: {
      actions: { 'message.read': { zh: '查看消息原文', en: 'Read a message' } },
      things: { message: { zh: '消息', en: 'Message' } },
    },
    params: z.strictObject({ messageId: z.uuid() }),
    body: z.strictObject({ reason: RealReason }),
    personal: writtenAs('message.read', 'message'),
    answer: z.object({ to: z.string(), text: z.string() }),
  }),
}
