import type { Generated } from 'kysely'
import type { LookupSource } from '../../platform/outside/lookup-settings.ts'
import type { Instant, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    lookups: {
      /** The domain; of a company the keyed hash of its number. */
      about: string
      source: LookupSource
      askedSealed: Maybe<Buffer>
      answerSealed: Maybe<Buffer>
      answeredAt: Maybe<Instant>
      fault: Maybe<string>
      faults: Generated<number>
      nextAt: Instant
    }
    lookupTurns: { server: string; nextAt: Instant }
  }
}
