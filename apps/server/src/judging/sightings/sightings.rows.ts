import type { SightingKind } from '@openbeian/filing'
import type { Instant } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    sightings: {
      orderId: string
      kind: SightingKind
      /** The paper, domain or person; empty for the whole order. */
      place: string
      saidSealed: Buffer
      seenBy: string
      seenAt: Instant
    }
  }
}
