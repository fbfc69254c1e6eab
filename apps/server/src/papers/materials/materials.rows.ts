import type { ColumnType, Generated } from 'kysely'
import type { BigIntColumn, Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    materials: {
      id: Generated<string>
      providerId: string
      orderId: string
      kind: string
      about: string
      contentType: string
      width: Maybe<number>
      height: Maybe<number>
      sizeBytes: number
      sha256: Buffer
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
    customerStorage: { customerId: string; bytes: BigIntColumn }
    materialReadings: {
      materialId: string
      state: 'waiting' | 'read' | 'unavailable'
      reason: Maybe<string>
      hints: Generated<string[]>
      readingSealed: Maybe<Buffer>
      at: Instant
    }
    pendingFiles: { fileId: string; announcedAt: Instant }
  }
}

/** What a look at a picture found when it was handed in. */
export interface PictureFindings {
  faults: string[]
  hints: string[]
  /** What was judged: the upload as it came, a copy without camera data, or a drawn page of a PDF. */
  as: 'upload' | 'copy' | 'page'
}
