import type { Adjustment, Severity } from '@openbeian/rules'
import type { ColumnType } from 'kysely'
import type { Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    ruleVersions: {
      providerId: string
      version: number
      adjust: ColumnType<Adjustment[], string, never>
      noteSealed: Maybe<Buffer>
      madeBy: Maybe<string>
      madeAt: Date
    }
    ruleHits: {
      providerId: string
      orderId: string
      at: Date
      rule: string
      severity: Severity
      field: string
    }
  }
}
