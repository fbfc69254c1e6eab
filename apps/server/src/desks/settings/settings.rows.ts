import type { ChangedSetting } from '@openbeian/contract'
import type { Instant, Json, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    settingVersions: {
      providerId: string
      version: number
      madeAt: Instant
      accountId: Maybe<string>
      whySealed: Buffer
      changes: Json<ChangedSetting[]>
    }
  }
}
