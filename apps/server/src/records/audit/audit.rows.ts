import type { Role } from '@openbeian/contract'
import type { ColumnType, Generated } from 'kysely'
import type { Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    audit: {
      id: Generated<string>
      at: Generated<Date>
      providerId: Maybe<string>
      accountId: Maybe<string>
      byName: string
      role: Role | 'system'
      ip: Maybe<string>
      action: string
      about: string
      before: ColumnType<Maybe<Record<string, unknown>>, string | null | undefined, never>
      after: ColumnType<Maybe<Record<string, unknown>>, string | null | undefined, never>
      reason: Maybe<string>
    }
  }
}
