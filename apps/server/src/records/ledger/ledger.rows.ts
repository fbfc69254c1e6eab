import type { DownloadContent, DownloadFault, OutcomeKind, ReportFault } from '@openbeian/contract'
import type { Generated } from 'kysely'
import type { BigIntColumn, Fault, Instant, Json, JsonOrEmpty, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    orderIspIds: { orderId: string; path: string; ispId: Generated<string> }
    reportFiles: {
      id: Generated<string>
      channelId: string
      sequence: number
      state: 'composed' | 'sending' | 'accepted' | 'refused'
      payloadSealed: Buffer
      payloadHash: string
      sizeBytes: number
      tries: Generated<number>
      answerCode: Maybe<number>
      answerMessage: Maybe<string>
      composedAt: Generated<Date>
      sentAt: Maybe<Instant>
      acceptedAt: Maybe<Instant>
      payloadRemovedAt: Maybe<Instant>
    }
    reportRecords: { reportFileId: string; orderId: string; attempt: number; ispSubjectId: BigIntColumn }
    reportRecordKeys: { reportFileId: string; orderId: string; operation: number; key: string }
    reportFaults: { orderId: string; orderVersion: number; fault: Json<ReportFault>; at: Instant }
    downloadFiles: {
      id: Generated<string>
      channelId: string
      fileName: string
      state: 'stored' | 'acknowledged' | 'applied' | 'quarantined'
      content: JsonOrEmpty<DownloadContent>
      payloadSealed: Buffer
      payloadHash: string
      fault: Fault<DownloadFault>
      receivedAt: Generated<Date>
      acknowledgedAt: Maybe<Instant>
      appliedAt: Maybe<Instant>
      payloadRemovedAt: Maybe<Instant>
      documentHash: Maybe<string>
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
      details: JsonOrEmpty<object>
      at: Generated<Date>
    }
  }
}
