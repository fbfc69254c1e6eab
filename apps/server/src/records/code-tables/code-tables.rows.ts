import type { ColumnType } from 'kysely'
import type { InstantOrNow, Json, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    codeTables: {
      version: string
      sample: boolean
      tables: Json<unknown>
      storedAt: InstantOrNow
      administration: Maybe<string>
      delivered: ColumnType<unknown, string | null | undefined, string | null>
    }
  }
}
