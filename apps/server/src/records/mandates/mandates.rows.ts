import type { OrderType } from '@openbeian/filing'
import type { Instant, Maybe } from '../../platform/postgres/columns.ts'

/** As it is stored; that its last day is over is read from the day, `lapsed` is stored where both sides became one customer. */
export type StoredMandateState = 'given' | 'waiting' | 'confirmed' | 'refused' | 'revoked' | 'lapsed'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    agents: { customerId: string; providerId: string; code: string; madeAt: Instant }
    mandates: {
      id: string
      providerId: string
      /** Whose filings they are. */
      customerId: string
      /** Who prepares them. */
      agentCustomerId: string
      orderTypes: OrderType[]
      validFrom: string
      validUntil: string
      state: StoredMandateState
      letterType: Maybe<'image/jpeg' | 'image/png' | 'application/pdf'>
      letterSealed: Maybe<Buffer>
      givenBy: string
      givenAt: Instant
      decidedBy: Maybe<string>
      decidedAt: Maybe<Instant>
      revokedBy: Maybe<string>
      revokedAt: Maybe<Instant>
      whySealed: Maybe<Buffer>
    }
  }
}
