import type { Generated } from 'kysely'
import type { Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    messages: {
      id: Generated<string>
      providerId: string
      orderId: Maybe<string>
      channel: 'sms' | 'email'
      sealed: Buffer
      shownTo: string
      state: Generated<'waiting' | 'sent' | 'kept' | 'failed'>
      createdAt: Date
      settledAt: Maybe<Date>
      tries: Generated<number>
      lastErrorSealed: Maybe<Buffer>
      /** Counted for its recipient: when it was asked for, or when its turn came. */
      counted: Generated<boolean>
      heldUntil: Maybe<Instant>
      /** The budget that holds it. */
      heldBy: Maybe<Buffer>
    }
  }
}
