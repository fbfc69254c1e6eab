import type { PasswordCheckState } from '@openbeian/contract'
import type { Generated } from 'kysely'
import type { Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    filingPasswordChecks: {
      channelId: string
      /** Keyed hash of number and password. */
      passwordKey: Buffer
      number: string
      passwordSealed: Buffer
      state: PasswordCheckState
      answeredAt: Maybe<Instant>
      tries: Generated<number>
      nextAt: Instant
    }
  }
}
