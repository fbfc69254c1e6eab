import type { ColumnType } from 'kysely'
import type { InstantOrNow, Json, Maybe } from '../../platform/postgres/columns.ts'
import type { AdministrationTables } from './code-tables-of-jcdm.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    codeTables: {
      version: string
      sample: boolean
      tables: Json<AdministrationTables>
      storedAt: InstantOrNow
      administration: Maybe<string>
      delivered: ColumnType<unknown, string | null | undefined, string | null>
    }
  }
}
