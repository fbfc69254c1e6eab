import type { NoticeKind } from '@openbeian/contract'
import type { Generated } from 'kysely'
import type { Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    notices: {
      id: Generated<string>
      providerId: string
      customerId: Maybe<string>
      kind: NoticeKind
      about: string
      detailsSealed: Buffer
      at: Instant
    }
  }
}
