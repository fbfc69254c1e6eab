declare module '../../platform/postgres/database.ts' {
  interface Tables {
    retentionRuns: { step: string; at: Date; removed: number; failed: boolean }
  }
}
