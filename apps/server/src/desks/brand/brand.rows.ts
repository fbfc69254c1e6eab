import type { Instant } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    logos: {
      providerId: string
      picture: Buffer
      version: string
      width: number
      height: number
      broughtAt: Instant
    }
  }
}
