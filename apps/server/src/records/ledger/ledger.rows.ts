import type { DownloadContent, OutcomeKind } from '@openbeian/contract'
import type { Generated } from 'kysely'
import type { BigIntColumn, Instant, JsonOrEmpty, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    orderIspIds: { orderId: string; path: string; ispId: Generated<string> }
    reportFiles: {
      id: Generated<string>
      channelId: string
      sequence: number
      state: 'composed' | 'sending' | 'accepted' | 'refused'
      /** Where an earlier version kept it; it is moved to the store. */
      payloadSealed: Maybe<Buffer>
      /** The file in the store, by its SHA-256. */
      payloadFile: Maybe<string>
      payloadKey: Buffer
      sizeBytes: number
      tries: Generated<number>
      answerCode: Maybe<number>
      answerMessageSealed: Maybe<Buffer>
      composedAt: Generated<Date>
      sentAt: Maybe<Instant>
      acceptedAt: Maybe<Instant>
      payloadRemovedAt: Maybe<Instant>
    }
    reportRecords: { reportFileId: string; orderId: string; attempt: number; ispSubjectId: BigIntColumn }
    reportRecordKeys: { reportFileId: string; orderId: string; operation: number; key: string }
    reportFaults: { orderId: string; orderVersion: number; faultSealed: Buffer; at: Instant }
    downloadFiles: {
      id: Generated<string>
      channelId: string
      fileName: string
      state: 'stored' | 'acknowledged' | 'applied' | 'quarantined'
      content: JsonOrEmpty<DownloadContent>
      /** Where an earlier version kept it; it is moved to the store. */
      payloadSealed: Maybe<Buffer>
      /** The file in the store, by its SHA-256. */
      payloadFile: Maybe<string>
      payloadKey: Buffer
      faultSealed: Maybe<Buffer>
      receivedAt: Generated<Date>
      acknowledgedAt: Maybe<Instant>
      appliedAt: Maybe<Instant>
      payloadRemovedAt: Maybe<Instant>
      documentKey: Maybe<Buffer>
      importedBy: Maybe<string>
    }
    appliedResults: {
      downloadFileId: string
      position: number
      kind: string
      orderId: Maybe<string>
      /** Empty only inside the transaction that takes the place. */
      outcomeKind: Maybe<OutcomeKind>
      reason: Maybe<string>
      /** Empty as long. */
      detailsSealed: Maybe<Buffer>
      at: Generated<Date>
    }
  }
}
