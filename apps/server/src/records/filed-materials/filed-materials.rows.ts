import type { MaterialKind } from '@openbeian/filing'
import type { Generated } from 'kysely'
import type { BigIntColumn, Instant, JsonOrEmpty, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    filedMaterials: {
      id: Generated<string>
      providerId: string
      channelId: string
      filedSubjectId: string
      filedServiceId: Maybe<string>
      part: 'subject' | 'service'
      regulatorId: BigIntColumn
      number: string
      nameSealed: Buffer
      kind: MaterialKind
      contentType: 'image/jpeg' | 'application/pdf'
      sizeBytes: number
      contentSealed: Maybe<Buffer>
      sentBy: string
      sentAt: Instant
      state: Generated<'waiting' | 'reported' | 'stored' | 'refused'>
      reportFileId: Maybe<string>
      decidedAt: Maybe<Instant>
      codes: JsonOrEmpty<number[]>
      opinionSealed: Maybe<Buffer>
      faultSealed: Maybe<Buffer>
    }
  }
}
