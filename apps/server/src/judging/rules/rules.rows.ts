import type { Adjustment, Severity } from '@openbeian/rules'
import type { ColumnType } from 'kysely'
import type { Maybe } from '../../platform/postgres/columns.ts'

/** A pack counts from a day on; without a file what the release has does again. The later entry wins. */
export interface PackSwitch {
  pack: string
  fileId: string | null
  from: string
}

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    ruleVersions: {
      providerId: string
      version: number
      adjust: ColumnType<Adjustment[], string, never>
      packs: ColumnType<PackSwitch[], string | undefined, never>
      noteSealed: Maybe<Buffer>
      madeBy: Maybe<string>
      madeAt: Date
    }
    /** Of days that are over. */
    ruleHitDays: {
      providerId: string
      day: string
      /** Empty: any rule. */
      rule: string
      severity: Severity
      hits: number
      orders: number
    }
    refusalDays: { providerId: string; day: string; province: string; refusals: number }
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
