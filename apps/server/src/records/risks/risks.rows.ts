import type { Generated } from 'kysely'
import type { Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    riskList: {
      id: Generated<string>
      providerId: string
      kind: 'mobile' | 'certificate' | 'app-key'
      key: Buffer
      shown: string
      reasonSealed: Maybe<Buffer>
      markedBy: string
      markedAt: Instant
      liftedBy: Maybe<string>
      liftedAt: Maybe<Instant>
      whyLiftedSealed: Maybe<Buffer>
    }
  }
}
