export interface Message {
  channel: 'sms' | 'email'
  to: string
  /** E-mail only. */
  subject?: string
  text: string
}

/**
 * How messages leave this house. `undefined`: this channel has no way out, and messages stay in the outbox for staff to
 * pass on. Throws what went wrong: it is tried again.
 */
export interface MessageSender {
  sms?: (message: Message) => Promise<void>
  email?: (message: Message) => Promise<void>
}
