import type { Instant } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    pendingFiles: { fileId: string; announcedAt: Instant }
  }
}
