import type { MaterialView } from '@openbeian/contract'
import type { MaterialKind, MaterialOwner } from '@openbeian/filing'
import type { FaultCode, Hint } from '@openbeian/vision'
import type { ColumnType, Generated } from 'kysely'
import type { Instant, Maybe } from '../../platform/postgres/columns.ts'
import type { UnreadReason } from './unread-reason.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    materials: {
      id: Generated<string>
      providerId: string
      orderId: string
      kind: MaterialKind
      about: MaterialOwner
      contentType: MaterialView['contentType']
      width: Maybe<number>
      height: Maybe<number>
      sizeBytes: number
      contentKey: Buffer
      /** Of the sponsor it was handed in for; null until then. */
      subjectKey: Maybe<Buffer>
      fileId: string
      dataKey: Buffer
      uploadedBy: string
      uploadedAt: Generated<Date>
      replacedAt: Maybe<Instant>
      scannedAt: Maybe<Instant>
      looked: ColumnType<Maybe<PictureFindings>, string | null | undefined, string | null>
      page: Generated<number>
      pdfPages: Maybe<number>
    }
    customerStorage: { customerId: string; bytes: Generated<string> }
    materialReadings: {
      materialId: string
      state: 'waiting' | 'read' | 'unavailable'
      reason: Maybe<UnreadReason>
      hints: Generated<Hint[]>
      readingSealed: Maybe<Buffer>
      at: Instant
    }
  }
}

/** What a look at a picture found when it was handed in. */
export interface PictureFindings {
  faults: FaultCode[]
  hints: Hint[]
  /** What whoever uploaded the picture was told of it, and insisted all the same. */
  insistedOn?: FaultCode[]
  /** What was judged: the upload as it came, a copy without camera data, or a drawn page of a PDF. */
  as: 'upload' | 'copy' | 'page'
}
