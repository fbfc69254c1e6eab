import type { Generated } from 'kysely'
import type { Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    setupLink: { single: Generated<boolean>; nonce: string; expiresAt: Instant; usedAt: Maybe<Instant> }
  }
}
