import type { LoadedKind } from '@openbeian/contract'
import type { Maybe } from '../../platform/postgres/columns.ts'

/** What a loaded file counts for: a channel, or the rules by the id of the pack. */
export type SwitchTarget = `channel:${string}` | `pack:${string}`

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    loadedFiles: {
      id: string
      providerId: string
      kind: LoadedKind
      name: string
      version: string
      content: string
      loadedBy: string
      loadedAt: Date
      approvedBy: Maybe<string>
      approvedAt: Maybe<Date>
    }
    loadedSwitches: {
      providerId: string
      target: SwitchTarget
      number: number
      fileId: Maybe<string>
      effectiveFrom: string
      whySealed: Maybe<Buffer>
      madeBy: string
      madeAt: Date
    }
  }
}
