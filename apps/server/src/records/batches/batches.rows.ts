import type { BatchRowState } from '@openbeian/contract'
import type { Generated } from 'kysely'
import type { Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    batches: { id: string; providerId: string; createdBy: string; nameSealed: Buffer; madeAt: Instant }
    batchRows: {
      batchId: string
      row: number
      state: Generated<BatchRowState>
      orderId: Maybe<string>
      /** What came in, until there is a draft of it. */
      broughtSealed: Maybe<Buffer>
      findingsSealed: Maybe<Buffer>
    }
  }
}
