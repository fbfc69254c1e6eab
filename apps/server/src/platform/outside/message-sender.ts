import type { MessageFault } from '@openbeian/contract'

export interface Message {
  channel: 'sms' | 'email'
  to: string
  /** E-mail only. */
  subject?: string
  text: string
}

/** It did not leave, for a reason that can be told apart. */
export class MessageNotSent extends Error {
  readonly fault: MessageFault

  constructor(fault: MessageFault, cause?: unknown) {
    super(`the message did not leave: ${JSON.stringify(fault)}`, { cause })
    this.name = 'MessageNotSent'
    this.fault = fault
  }
}

/**
 * How messages leave this house. `undefined`: this channel has no way out, and messages stay in the outbox. Throws what went wrong: it is tried again.
 */
export interface MessageSender {
  sms?: (message: Message) => Promise<void>
  email?: (message: Message) => Promise<void>
}
