import type { Generated } from 'kysely'
import type { Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    copies: {
      id: Generated<string>
      backup: string
      takenAt: Instant
      restoredAt: Generated<Date>
      declaredAt: Maybe<Instant>
      /** None: at the terminal of the server. */
      declaredBy: Maybe<string>
      dropped: Generated<string[]>
    }
  }
}
