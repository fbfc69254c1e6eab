import type { PagePlace } from '@openbeian/contract'
import type { MaterialKind, MaterialOwner } from '@openbeian/filing'
import type { Generated } from 'kysely'
import type { Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    uploads: {
      id: Generated<string>
      orderId: string
      accountId: string
      kind: MaterialKind
      about: MaterialOwner
      page: Maybe<PagePlace>
      /** The link it comes by. */
      handoverId: Maybe<string>
      fileName: string
      sizeBytes: number
      receivedBytes: Generated<number>
      /** Whoever sends it knows what speaks against the picture. */
      insists: Generated<boolean>
      begunAt: Instant
    }
    uploadParts: { uploadId: string; beginsAt: number; sealed: Buffer }
  }
}
