import type {
  ImportFault,
  ImportFormat,
  ImportLevel,
  ImportMapping,
  ImportState,
  ImportStep,
} from '@openbeian/contract'
import type { BigIntColumn, Instant, Json, JsonOrEmpty, Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    imports: {
      id: string
      providerId: string
      state: ImportState
      nameSealed: Buffer
      sizeBytes: BigIntColumn
      format: Maybe<ImportFormat>
      mapping: Maybe<Json<ImportMapping>>
      counts: JsonOrEmpty<Partial<ImportCounts>>
      fault: Maybe<Json<ImportFault>>
      /** None: at the terminal of the server. */
      madeBy: Maybe<string>
      madeAt: Instant
      reportedAt: Maybe<Instant>
      appliedAt: Maybe<Instant>
      undoneAt: Maybe<Instant>
    }
    importProgress: { importId: string; step: ImportStep; done: number; total: number; at: Instant }
    importFindings: { importId: string; level: ImportLevel; page: number; saidSealed: Buffer }
  }
}

export interface ImportCounts {
  /** Filings the file tells of, and those that can come in. */
  total: number
  clean: number
  mistakes: number
  warnings: number
  notes: number
  /** What is here otherwise, or belongs to another record: tasks when it is applied. */
  questions: number
  /** What came in. */
  filings: number
  customers: number
  /** Tasks that were opened of what is here otherwise. */
  tasks: number
  /** What stayed when the rest was taken back. */
  kept: number
}
