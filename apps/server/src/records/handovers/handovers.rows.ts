import type { MaterialKind, MaterialOwner } from '@openbeian/filing'
import type { Generated } from 'kysely'
import type { Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    handovers: {
      id: Generated<string>
      providerId: string
      orderId: string
      step: 'upload' | 'liveness' | 'signature'
      about: MaterialOwner
      kinds: MaterialKind[]
      sheetId: Maybe<string>
      personKey: Maybe<Buffer>
      delivered: Generated<MaterialKind[]>
      tokenKey: Buffer
      deviceKey: Maybe<Buffer>
      sentTo: Maybe<string>
      createdBy: string
      createdAt: Date
      expiresAt: Date
      openedAt: Maybe<Date>
      doneAt: Maybe<Date>
      endedAt: Maybe<Date>
    }
  }
}
